package org.carryover.web.admin;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.Map;
import org.carryover.shared.Mail;
import org.carryover.shared.MailState;
import org.carryover.shared.MailText;
import org.carryover.web.ActiveUser;
import org.carryover.web.Messages;
import org.omnifaces.cdi.Param;

/** A mail with its text. What opens an account is not in it, see {@link MailText}. */
@Named
@RequestScoped
public class MessagePage {

    @Inject
    @Param(pathIndex = 0)
    private String id;

    @Inject
    private Mail mail;

    @Inject
    private ActiveUser activeUser;

    @Inject
    private Messages messages;

    private MailText message;

    @PostConstruct
    void read() {
        message = mail.read(activeUser.actor(), id);
    }

    /** Puts it into the queue again, unless it has gone meanwhile. */
    public void retry() {
        if (isUndelivered()) {
            mail.retry(activeUser.actor(), id);
            messages.done(
                    "admin.message.retried", Map.of("recipient", message.mail().recipient()));
        } else {
            messages.done("admin.message.gone");
        }
        messages.redirect("/admin/message/" + id);
    }

    public MailText getMessage() {
        return message;
    }

    public boolean isUndelivered() {
        return message.mail().state() == MailState.NOT_DELIVERED;
    }

    public String getKind() {
        return MailWords.kind(message.mail().state());
    }

    public String time(Instant instant) {
        return messages.dateTime(instant, activeUser.zone());
    }
}

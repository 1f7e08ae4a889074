package org.carryover.web.admin;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.carryover.shared.Mail;
import org.carryover.shared.MailFilter;
import org.carryover.shared.MailRow;
import org.carryover.shared.MailState;
import org.carryover.shared.Page;
import org.carryover.shared.PageRequest;
import org.carryover.web.ActiveUser;
import org.carryover.web.Messages;
import org.carryover.web.admin.Listed.Choice;

/** The mail, what did not arrive first. */
@Named
@RequestScoped
public class MailPage {

    private static final PageRequest FIRST = new PageRequest(1, 5);

    @Inject
    private MailList mails;

    @Inject
    private Mail mail;

    @Inject
    private ActiveUser activeUser;

    @Inject
    private Messages messages;

    @Inject
    private HttpServletRequest request;

    private Listed<MailRow> list;
    private Page<MailRow> undelivered;

    @PostConstruct
    void find() {
        list = Listed.of(mails, request, activeUser, messages);
        undelivered = mail.find(activeUser.actor(), new MailFilter(null, MailState.NOT_DELIVERED), FIRST);
    }

    /** Whether they come first: not where the list shows them by themselves. */
    public boolean isUndeliveredFirst() {
        boolean head = !list.isNarrowed() && list.asked().address().page() == 1;
        return head && undelivered.total() > 0 && undelivered.total() < list.getTotal();
    }

    public Listed<MailRow> getList() {
        return list;
    }

    /** The newest of the undelivered, at the head of the whole list. */
    public List<MailRow> getUndelivered() {
        return undelivered.rows();
    }

    public String getUndeliveredCount() {
        return messages.count("admin.mail.undelivered", undelivered.total());
    }

    public long getMore() {
        return undelivered.total() - undelivered.rows().size();
    }

    public List<Choice> getStates() {
        return list.choices(
                MailList.STATE, List.of(MailState.values()), state -> messages.text("admin.mail.state." + state));
    }

    public String kind(MailRow row) {
        return MailWords.kind(row.state());
    }

    public String written(MailRow row) {
        return messages.dateTime(row.createdAt(), activeUser.zone());
    }

    /** How often it was tried. */
    public String tries(MailRow row) {
        return row.attempts() == 0
                ? messages.text("admin.mail.tries.none")
                : messages.count("admin.mail.tries", row.attempts());
    }
}

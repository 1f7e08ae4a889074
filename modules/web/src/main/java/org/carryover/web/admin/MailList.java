package org.carryover.web.admin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.carryover.shared.Mail;
import org.carryover.shared.MailFilter;
import org.carryover.shared.MailRow;
import org.carryover.shared.MailState;
import org.carryover.shared.Page;
import org.carryover.shared.PageRequest;
import org.carryover.web.Messages;

/** Every mail that was written, and how far it came. */
@ApplicationScoped
class MailList implements AdminList<MailRow> {

    static final String TEXT = "q";
    static final String STATE = "state";

    @Inject
    private Mail mail;

    @Inject
    private Messages messages;

    @Override
    public String name() {
        return "mail";
    }

    @Override
    public List<String> filters() {
        return List.of(TEXT, STATE);
    }

    @Override
    public Page<MailRow> find(Asked asked, PageRequest page) {
        return mail.find(asked.actor(), filter(asked), page);
    }

    @Override
    public void export(Asked asked, CsvFile file) {
        mail.export(
                asked.actor(),
                filter(asked),
                row -> file.line(
                        row.createdAt(),
                        row.recipient(),
                        row.subject(),
                        messages.text("admin.mail.state." + row.state()),
                        row.deliveredAt(),
                        row.attempts(),
                        row.lastError(),
                        row.id()));
    }

    private static MailFilter filter(Asked asked) {
        return new MailFilter(asked.text(TEXT), asked.constant(MailState.class, STATE));
    }
}

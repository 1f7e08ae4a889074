package org.carryover.web.admin;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.carryover.credit.Accreditation;
import org.carryover.credit.ApprovalFilter;
import org.carryover.credit.ApprovalStanding;
import org.carryover.credit.ApprovalView;
import org.carryover.credit.CertificateFilter;
import org.carryover.credit.CertificateRow;
import org.carryover.credit.Certificates;
import org.carryover.learning.EnrollmentFilter;
import org.carryover.learning.EnrollmentRow;
import org.carryover.learning.EnrollmentState;
import org.carryover.learning.Roster;
import org.carryover.shared.Actor;
import org.carryover.shared.Mail;
import org.carryover.shared.MailFilter;
import org.carryover.shared.MailRow;
import org.carryover.shared.MailState;
import org.carryover.shared.Page;
import org.carryover.shared.PageRequest;
import org.carryover.web.ActiveUser;
import org.carryover.web.Messages;
import org.carryover.web.credit.StatusWords;

/** Where an administrator begins: what waits for somebody, and what came of the last weeks. */
@Named
@RequestScoped
public class DeskPage {

    private static final int LATELY = 30;
    private static final PageRequest FEW = new PageRequest(1, 3);
    private static final PageRequest SOME = new PageRequest(1, 6);

    @Inject
    private Mail mail;

    @Inject
    private Accreditation accreditation;

    @Inject
    private Roster roster;

    @Inject
    private Certificates certificates;

    @Inject
    private ActiveUser activeUser;

    @Inject
    private Messages messages;

    @Inject
    private Clock clock;

    private Instant now;
    private LocalDate since;
    private Page<MailRow> undelivered;
    private Page<ApprovalView> expiring;
    private Page<EnrollmentRow> completions;
    private Page<CertificateRow> issued;

    @PostConstruct
    void load() {
        Actor actor = activeUser.actor();
        now = clock.instant();
        since = LocalDate.ofInstant(now, activeUser.zone()).minusDays(LATELY);
        Instant from = since.atStartOfDay(activeUser.zone()).toInstant();
        undelivered = mail.find(actor, new MailFilter(null, MailState.NOT_DELIVERED), FEW);
        expiring = accreditation.approvals(actor, new ApprovalFilter(null, ApprovalStanding.ENDS_SOON), SOME);
        completions =
                roster.find(actor, new EnrollmentFilter(null, EnrollmentState.COMPLETED, null, null, from, null), SOME);
        issued = certificates.find(actor, new CertificateFilter(null, null, null, null, from, null), SOME);
    }

    /** Whether nothing waits for an administrator. */
    public boolean isQuiet() {
        return undelivered.rows().isEmpty() && expiring.rows().isEmpty();
    }

    public List<MailRow> getUndelivered() {
        return undelivered.rows();
    }

    public String getUndeliveredCount() {
        return messages.count("admin.mail.undelivered", undelivered.total());
    }

    public List<ApprovalView> getExpiring() {
        return expiring.rows();
    }

    public String getExpiringCount() {
        return messages.count("admin.desk.expiring", expiring.total());
    }

    /** "Dec 31, 2026, 37 days left" */
    public String end(ApprovalView approval) {
        long days = ChronoUnit.DAYS.between(now, approval.validUntil());
        return messages.text(
                "admin.desk.ends",
                Map.of("date", messages.shortDate(approval.to()), "left", messages.count("admin.desk.left", days)));
    }

    public List<EnrollmentRow> getCompletions() {
        return completions.rows();
    }

    public String getCompletionCount() {
        return messages.count("admin.desk.completions", completions.total());
    }

    public List<CertificateRow> getIssued() {
        return issued.rows();
    }

    public String getIssuedCount() {
        return messages.count("admin.desk.issued", issued.total());
    }

    /** The first day of what the page calls lately, as an address has it. */
    public String getSince() {
        return since.toString();
    }

    public String getLately() {
        return messages.text("admin.desk.lately", Map.of("date", messages.shortDate(since)));
    }

    public String kind(CertificateRow row) {
        return StatusWords.kind(row.status());
    }

    public String dateTime(Instant instant) {
        return messages.dateTime(instant, activeUser.zone());
    }
}

package org.carryover.web.admin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.carryover.credit.Accreditation;
import org.carryover.credit.ApprovalFilter;
import org.carryover.credit.ApprovalStanding;
import org.carryover.credit.ApprovalView;
import org.carryover.shared.Page;
import org.carryover.shared.PageRequest;
import org.carryover.web.Messages;

/** What accreditors approved, for how long. */
@ApplicationScoped
class AccreditationList implements AdminList<ApprovalView> {

    static final String ACCREDITOR = "accreditor";
    static final String STATE = "state";

    private static final int AT_ONCE = 200;

    @Inject
    private Accreditation accreditation;

    @Inject
    private Messages messages;

    @Inject
    private Clock clock;

    @Override
    public String name() {
        return "accreditation";
    }

    @Override
    public List<String> filters() {
        return List.of(ACCREDITOR, STATE);
    }

    @Override
    public Page<ApprovalView> find(Asked asked, PageRequest page) {
        return accreditation.approvals(asked.actor(), filter(asked), page);
    }

    @Override
    public void export(Asked asked, CsvFile file) {
        Instant now = clock.instant();
        Page<ApprovalView> page = find(asked, new PageRequest(1, AT_ONCE));
        page.rows().forEach(approval -> line(file, approval, now));
        while (page.hasNext()) {
            page = find(asked, new PageRequest(page.page() + 1, AT_ONCE));
            page.rows().forEach(approval -> line(file, approval, now));
        }
    }

    private void line(CsvFile file, ApprovalView approval, Instant now) {
        file.line(
                approval.accreditor().name(),
                approval.accreditor().providerNumber(),
                approval.number(),
                approval.courseTitle(),
                approval.versionNumber(),
                messages.text("Format." + approval.format().key() + ".official"),
                messages.label(approval.level()),
                messages.label(approval.category()),
                approval.from(),
                approval.to(),
                messages.text("admin.approval.standing." + approval.standing(now)),
                approval.endReason(),
                approval.id());
    }

    private static ApprovalFilter filter(Asked asked) {
        return new ApprovalFilter(asked.text(ACCREDITOR), asked.constant(ApprovalStanding.class, STATE));
    }
}

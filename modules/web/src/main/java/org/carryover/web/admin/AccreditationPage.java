package org.carryover.web.admin;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.carryover.credit.Accreditation;
import org.carryover.credit.AccreditorView;
import org.carryover.credit.ApprovalFilter;
import org.carryover.credit.ApprovalStanding;
import org.carryover.credit.ApprovalView;
import org.carryover.shared.PageRequest;
import org.carryover.web.ActiveUser;
import org.carryover.web.Messages;
import org.carryover.web.admin.Listed.Choice;

/** The accreditors and what they approved; what ends soon is said above everything else. */
@Named
@RequestScoped
public class AccreditationPage {

    private static final ApprovalFilter SOON = new ApprovalFilter(null, ApprovalStanding.ENDS_SOON);

    @Inject
    private AccreditationList approvals;

    @Inject
    private Accreditation accreditation;

    @Inject
    private ActiveUser activeUser;

    @Inject
    private Messages messages;

    @Inject
    private HttpServletRequest request;

    private Listed<ApprovalView> list;
    private List<AccreditorView> accreditors;
    private long ending;

    @PostConstruct
    void find() {
        list = Listed.of(approvals, request, activeUser, messages);
        accreditors = accreditation.accreditors(activeUser.actor());
        ending = accreditation
                .approvals(activeUser.actor(), SOON, new PageRequest(1, 1))
                .total();
    }

    public Listed<ApprovalView> getList() {
        return list;
    }

    public List<AccreditorView> getAccreditors() {
        return accreditors;
    }

    /** How many approvals end soon; empty when none does. */
    public String getEnding() {
        return ending == 0 ? "" : messages.count("admin.accreditation.ending", ending);
    }

    public String getEndingAddress() {
        return request.getContextPath() + "/admin/accreditation?state=" + Asked.key(ApprovalStanding.ENDS_SOON);
    }

    public List<Choice> getAccreditorChoices() {
        return accreditors.stream()
                .map(each -> list.choice(AccreditationList.ACCREDITOR, each.id(), each.name()))
                .toList();
    }

    public List<Choice> getStates() {
        return list.choices(
                AccreditationList.STATE,
                List.of(ApprovalStanding.values()),
                standing -> messages.text("admin.approval.standing." + standing));
    }

    /** "AOTA CEU, 600 minutes each, in steps of 0.1" */
    public String rule(AccreditorView accreditor) {
        return AccreditorPage.rule(accreditor.unitRule(), messages);
    }

    public String ended(AccreditorView accreditor) {
        return messages.shortDate(accreditor.endedAt(), activeUser.zone());
    }
}

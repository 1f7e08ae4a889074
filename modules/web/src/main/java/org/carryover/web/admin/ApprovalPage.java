package org.carryover.web.admin;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.carryover.catalog.Catalog;
import org.carryover.catalog.CourseVersion;
import org.carryover.catalog.Provider;
import org.carryover.credit.Accreditation;
import org.carryover.credit.AccreditorView;
import org.carryover.credit.ApprovalStanding;
import org.carryover.credit.ApprovalView;
import org.carryover.credit.CreditChange;
import org.carryover.web.ActiveUser;
import org.carryover.web.Messages;
import org.omnifaces.cdi.Param;

/** An approval: what it says, what it changes on certificates, and its end. Accreditor and course version of one that is saved are fixed. */
@Named
@RequestScoped
public class ApprovalPage {

    private static final String NEW = "new";
    private static final String END = "end";

    @Inject
    @Param(pathIndex = 0)
    private String id;

    /** The approval that a new one follows. */
    @Inject
    @Param
    private String after;

    @Inject
    private Accreditation accreditation;

    @Inject
    private Catalog catalog;

    @Inject
    private ActiveUser activeUser;

    @Inject
    private Messages messages;

    @Inject
    private HttpServletRequest request;

    @Inject
    private Clock clock;

    private ApprovalView approval;
    private CourseVersion course;
    private ApprovalEntries entries;
    private List<AccreditorView> accreditors;
    private Map<String, String> courses;
    private String lastDay;
    private String reason;

    @PostConstruct
    void load() {
        if (isFresh()) {
            begin();
        } else {
            approval = accreditation.approval(activeUser.actor(), id);
            course = catalog.version(approval.courseVersion());
            entries = ApprovalEntries.of(approval);
        }
    }

    private void begin() {
        accreditors = accreditation.accreditors(activeUser.actor()).stream()
                .filter(each -> each.endedAt() == null)
                .toList();
        courses = new LinkedHashMap<>();
        catalog.currentVersions().forEach(this::offer);
        if (after == null) {
            entries = new ApprovalEntries();
        } else {
            ApprovalView before = accreditation.approval(activeUser.actor(), after);
            offer(catalog.version(before.courseVersion()));
            entries = ApprovalEntries.after(before);
        }
    }

    private void offer(CourseVersion version) {
        courses.put(
                version.id().value(),
                messages.text(
                        "admin.approval.version",
                        Map.of(
                                "title", version.content().title(),
                                "number", String.valueOf(version.number()),
                                "format", messages.label(version.content().format()))));
    }

    public void save() {
        Map<String, String> unread = entries.unread();
        if (!unread.isEmpty()) {
            messages.faults("form", unread);
            return;
        }
        CreditChange change = accreditation.save(activeUser.actor(), entries.form(isFresh() ? null : id));
        switch (change) {
            case CreditChange.Done done -> {
                messages.done("admin.approval.saved", Map.of("number", entries.getNumber()));
                messages.redirect(address(done.id()));
            }
            case CreditChange.Refused refused -> messages.faults("form", refused.faults());
        }
    }

    /** Ends the approval, as the page asked. */
    public void act() {
        if (ApprovalEntries.isUnread(lastDay)) {
            messages.faults("answer", Map.of("lastDay", "admin.day.unread"));
            return;
        }
        CreditChange change = accreditation.endApproval(activeUser.actor(), id, ApprovalEntries.day(lastDay), reason);
        switch (change) {
            case CreditChange.Done done -> {
                messages.done("admin.approval.ended", Map.of("number", approval.number()));
                messages.redirect(address(id));
            }
            case CreditChange.Refused refused -> messages.faults("answer", refused.faults());
        }
    }

    public Question getQuestion() {
        if (!END.equals(request.getParameter("ask")) || !isEndable()) {
            return null;
        }
        return new Question(
                END,
                messages.text("admin.approval.end.ask", Map.of("number", approval.number())),
                List.of(messages.text("admin.approval.end.text"), messages.text("admin.approval.kept")),
                messages.text("admin.approval.end.keep"),
                messages.text("admin.approval.end"),
                true,
                request.getContextPath() + address(id));
    }

    /** A new one that is not saved yet. */
    public boolean isFresh() {
        return NEW.equals(id);
    }

    /** One that is saved and not over. */
    public boolean isEndable() {
        return !isFresh() && approval.standing(clock.instant()) != ApprovalStanding.ENDED;
    }

    public boolean isEditable() {
        return isFresh() || approval.accreditor().endedAt() == null;
    }

    public String getTitle() {
        return isFresh()
                ? messages.text("admin.approval.add")
                : messages.text("admin.approval.title", Map.of("number", approval.number()));
    }

    public String getEndAddress() {
        return request.getContextPath() + address(id) + "?ask=" + END;
    }

    public String getFollowAddress() {
        return request.getContextPath() + address(NEW) + "?after=" + id;
    }

    public ApprovalView getApproval() {
        return approval;
    }

    public CourseVersion getCourse() {
        return course;
    }

    public ApprovalEntries getEntries() {
        return entries;
    }

    public List<AccreditorView> getAccreditors() {
        return accreditors;
    }

    /** The versions to choose from: what they are called, by id. */
    public Map<String, String> getCourses() {
        return courses;
    }

    /** Where the days of an approval begin and end. */
    public String getZone() {
        return catalog.provider().map(Provider::timeZone).map(Object::toString).orElse("");
    }

    public String getLastDay() {
        return lastDay;
    }

    public void setLastDay(String lastDay) {
        this.lastDay = lastDay;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    private static String address(String approval) {
        return "/admin/approval/" + approval;
    }
}

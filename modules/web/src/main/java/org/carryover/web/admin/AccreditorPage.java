package org.carryover.web.admin;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.carryover.credit.Accreditation;
import org.carryover.credit.AccreditorView;
import org.carryover.credit.CreditChange;
import org.carryover.credit.UnitRule;
import org.carryover.web.ActiveUser;
import org.carryover.web.Messages;
import org.omnifaces.cdi.Param;

/** An accreditor: who it is, how it counts, what it asks to be printed. A new one begins as AOTA counts. */
@Named
@RequestScoped
public class AccreditorPage {

    private static final String NEW = "new";
    private static final String END = "end";

    @Inject
    @Param(pathIndex = 0)
    private String id;

    @Inject
    private Accreditation accreditation;

    @Inject
    private ActiveUser activeUser;

    @Inject
    private Messages messages;

    @Inject
    private HttpServletRequest request;

    private AccreditorView accreditor;
    private AccreditorEntries entries;
    private String reason;
    private String countedFault = "";

    @PostConstruct
    void load() {
        accreditor = isFresh() ? null : accreditation.accreditor(activeUser.actor(), id);
        entries = isFresh() ? AccreditorEntries.of(UnitRule.AOTA) : AccreditorEntries.of(accreditor);
    }

    public void save() {
        CreditChange change = accreditation.save(activeUser.actor(), entries.form(isFresh() ? null : id));
        switch (change) {
            case CreditChange.Done done -> {
                messages.done("admin.accreditor.saved", Map.of("name", entries.getName()));
                messages.redirect(address(done.id()));
            }
            case CreditChange.Refused refused -> {
                Map<String, String> faults = new HashMap<>(refused.faults());
                String counted = faults.remove("counted"); // several boxes, which say it themselves
                countedFault = counted == null ? "" : messages.text(counted);
                messages.faults("form", faults);
            }
        }
    }

    /** Ends the accreditor, as the page asked. */
    public void act() {
        CreditChange change = accreditation.endAccreditor(activeUser.actor(), id, reason);
        switch (change) {
            case CreditChange.Done done -> {
                messages.done("admin.accreditor.ended", Map.of("name", accreditor.name()));
                messages.redirect(address(id));
            }
            case CreditChange.Refused refused -> messages.faults("answer", refused.faults());
        }
    }

    public Question getQuestion() {
        if (!END.equals(request.getParameter("ask")) || !isOpen()) {
            return null;
        }
        return new Question(
                END,
                messages.text("admin.accreditor.end.ask", Map.of("name", accreditor.name())),
                List.of(messages.text("admin.accreditor.end.text"), messages.text("admin.accreditor.end.kept")),
                messages.text("admin.accreditor.end.keep"),
                messages.text("admin.accreditor.end"),
                true,
                request.getContextPath() + address(id));
    }

    /** A new one that is not saved yet. */
    public boolean isFresh() {
        return NEW.equals(id);
    }

    /** One that is saved and decides on completions. */
    public boolean isOpen() {
        return accreditor != null && accreditor.endedAt() == null;
    }

    public boolean isEditable() {
        return isFresh() || isOpen();
    }

    public String getTitle() {
        return isFresh() ? messages.text("admin.accreditor.add") : accreditor.name();
    }

    public String getEndedSince() {
        return messages.text(
                "admin.accreditor.over", Map.of("date", messages.date(accreditor.endedAt(), activeUser.zone())));
    }

    public String getEndAddress() {
        return request.getContextPath() + address(id) + "?ask=" + END;
    }

    public AccreditorView getAccreditor() {
        return accreditor;
    }

    public String getRule() {
        return rule(accreditor.unitRule(), messages);
    }

    public AccreditorEntries getEntries() {
        return entries;
    }

    public String getCountedFault() {
        return countedFault;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    static String address(String accreditor) {
        return "/admin/accreditor/" + accreditor;
    }

    /** How an accreditor counts, in a line. */
    static String rule(UnitRule rule, Messages messages) {
        return messages.text(
                "admin.accreditor.rule",
                Map.of(
                        "unit", rule.unit(),
                        "minutes", String.valueOf(rule.minutesPerUnit()),
                        "step", rule.increment().toPlainString(),
                        "rounding", messages.text("admin.accreditor.rounding." + rule.rounding())));
    }
}

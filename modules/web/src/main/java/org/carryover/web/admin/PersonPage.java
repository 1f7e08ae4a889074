package org.carryover.web.admin;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.carryover.credit.CertificateRow;
import org.carryover.credit.Certificates;
import org.carryover.identity.Accounts;
import org.carryover.identity.ChangeResult;
import org.carryover.identity.FormerIdentity;
import org.carryover.identity.LicenseView;
import org.carryover.identity.Licenses;
import org.carryover.identity.People;
import org.carryover.identity.PersonView;
import org.carryover.learning.EnrollmentFilter;
import org.carryover.learning.EnrollmentRow;
import org.carryover.learning.Roster;
import org.carryover.shared.Actor;
import org.carryover.shared.AuditFilter;
import org.carryover.shared.AuditLog;
import org.carryover.shared.Page;
import org.carryover.shared.PageRequest;
import org.carryover.shared.PersonId;
import org.carryover.shared.Role;
import org.carryover.web.ActiveUser;
import org.carryover.web.Messages;
import org.carryover.web.credit.StatusWords;
import org.omnifaces.cdi.Param;

/** Somebody as an administrator sees them: names, licenses, what they did here, and what was done to them. */
@Named
@RequestScoped
public class PersonPage {

    private static final PageRequest ENROLLMENTS = new PageRequest(1, 50);
    private static final PageRequest ENTRIES = new PageRequest(1, 8);

    @Inject
    @Param(pathIndex = 0)
    private String id;

    @Inject
    private Accounts accounts;

    @Inject
    private Licenses licenses;

    @Inject
    private People people;

    @Inject
    private Roster roster;

    @Inject
    private Certificates certificates;

    @Inject
    private AuditLog audit;

    @Inject
    private AuditLines lines;

    @Inject
    private ActiveUser activeUser;

    @Inject
    private Messages messages;

    @Inject
    private HttpServletRequest request;

    private PersonView person;
    private List<LicenseView> held;
    private List<FormerIdentity> history;
    private Page<EnrollmentRow> enrollments;
    private List<CertificateRow> earned;
    private List<AuditLine> entries;
    private PersonAct asked;
    private String reason;

    @PostConstruct
    void load() {
        Actor actor = activeUser.actor();
        PersonId sought = new PersonId(id);
        person = accounts.person(actor, sought);
        held = licenses.of(actor, sought);
        history = accounts.history(actor, sought);
        enrollments = roster.find(actor, new EnrollmentFilter(null, null, sought, null, null, null), ENROLLMENTS);
        earned = certificates.list(actor, sought);
        AuditFilter about = new AuditFilter(null, null, id, null, null);
        entries = lines.of(
                actor, activeUser.zone(), audit.search(actor, about, ENTRIES).rows());
        asked = offered()
                .filter(act -> Asked.key(act).equals(request.getParameter("ask")))
                .findFirst()
                .orElse(null);
    }

    /** Does what the page asked about. */
    public void act() {
        ChangeResult result = asked.on(people, activeUser.actor(), person, reason);
        if (result.isChanged()) {
            messages.done("admin.person.done." + asked, name());
            messages.redirect(address());
        } else {
            result.faults().values().forEach(fault -> messages.faults("answer", Map.of("reason", fault)));
        }
    }

    public Question getQuestion() {
        if (asked == null) {
            return null;
        }
        String key = "admin.person.ask." + asked;
        return new Question(
                Asked.key(asked),
                messages.text(key, name()),
                List.of(messages.text(key + ".text").split("\\|")),
                messages.text("admin.keep"),
                messages.text("admin.person.act." + asked),
                asked.takes(),
                request.getContextPath() + address());
    }

    /** What the page offers to do with the account. */
    public List<Act> getActs() {
        return offered()
                .map(act ->
                        new Act(Asked.key(act), messages.text("admin.person.act." + act), act == PersonAct.DEACTIVATE))
                .toList();
    }

    /** A way to a question. */
    public record Act(String ask, String label, boolean danger) {}

    private Stream<PersonAct> offered() {
        return Stream.of(PersonAct.values()).filter(act -> act.fits(person, isSelf()));
    }

    public boolean isSelf() {
        return person.id().equals(activeUser.person());
    }

    private String address() {
        return "/admin/person/" + person.id();
    }

    private Map<String, String> name() {
        return Map.of("name", person.licenseName());
    }

    public PersonView getPerson() {
        return person;
    }

    public List<Role> getRoles() {
        return person.roles().stream().sorted().toList();
    }

    public List<LicenseView> getHeld() {
        return held;
    }

    public List<FormerIdentity> getHistory() {
        return history;
    }

    public List<EnrollmentRow> getEnrollments() {
        return enrollments.rows();
    }

    /** Enrollments that the page leaves out. */
    public long getMore() {
        return enrollments.total() - enrollments.rows().size();
    }

    public List<CertificateRow> getEarned() {
        return earned;
    }

    public List<AuditLine> getEntries() {
        return entries;
    }

    public String kind(CertificateRow row) {
        return StatusWords.kind(row.status());
    }

    public String date(Instant instant) {
        return messages.shortDate(instant, activeUser.zone());
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}

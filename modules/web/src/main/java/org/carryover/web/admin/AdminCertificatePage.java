package org.carryover.web.admin;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.carryover.credit.Award;
import org.carryover.credit.CertificateData;
import org.carryover.credit.CertificateNumber;
import org.carryover.credit.CertificateStatus;
import org.carryover.credit.CertificateView;
import org.carryover.credit.CertificateView.Revision;
import org.carryover.credit.Certificates;
import org.carryover.credit.CreditChange;
import org.carryover.identity.Accounts;
import org.carryover.identity.People;
import org.carryover.identity.PersonView;
import org.carryover.shared.Absent;
import org.carryover.shared.Actor;
import org.carryover.shared.PersonId;
import org.carryover.web.ActiveUser;
import org.carryover.web.Messages;
import org.carryover.web.credit.AwardWords;
import org.carryover.web.credit.Revisions;
import org.carryover.web.credit.StatusWords;
import org.omnifaces.cdi.Param;

/**
 * All that was issued under one number, by whom and why, with each paper as it was stored; and the two acts that change how it stands. Named for the area, because the
 * holder has a page of the same name.
 */
@Named
@RequestScoped
public class AdminCertificatePage {

    /** What the question sends back: the revision that it was asked about. */
    private static final String SEEN = "seen";

    @Inject
    @Param(pathIndex = 0)
    private String number;

    @Inject
    private Certificates certificates;

    @Inject
    private Accounts accounts;

    @Inject
    private People people;

    @Inject
    private ActiveUser activeUser;

    @Inject
    private Messages messages;

    @Inject
    private HttpServletRequest request;

    private CertificateView certificate;
    private PersonView person;
    private Map<PersonId, String> names;
    private CertificateAct asked;
    private String reason;

    @PostConstruct
    void load() {
        Actor actor = activeUser.actor();
        CertificateNumber parsed = CertificateNumber.parse(number).orElseThrow(() -> new Absent("certificate"));
        certificate = certificates.certificate(actor, parsed);
        person = accounts.person(actor, certificate.person());
        names = people.names(actor, actors());
        asked = offered()
                .filter(act -> Asked.key(act).equals(request.getParameter("ask")))
                .findFirst()
                .orElse(null);
    }

    private List<PersonId> actors() {
        return certificate.chain().stream()
                .flatMap(revision -> Stream.of(revision.issuedBy(), revision.endedBy()))
                .flatMap(Stream::ofNullable)
                .map(PersonId::new)
                .toList();
    }

    /** Does what the page asked about. */
    public void act() {
        int seen = Optional.ofNullable(request.getParameter(SEEN))
                .map(Revisions::parse)
                .orElse(certificate.revision());
        CreditChange change = asked.on(certificates, activeUser.actor(), certificate.number(), seen, reason);
        switch (change) {
            case CreditChange.Done done -> {
                messages.done("admin.certificate.done." + asked, values());
                messages.redirect(address());
            }
            case CreditChange.Refused refused
            when refused.faults().containsKey("reason") -> messages.faults("answer", refused.faults());
            case CreditChange.Refused refused -> {
                refused.faults().values().forEach(messages::refused);
                messages.redirect(address());
            }
        }
    }

    public Question getQuestion() {
        if (asked == null) {
            return null;
        }
        String key = "admin.certificate.ask." + asked;
        return new Question(
                Asked.key(asked),
                messages.text(key, values()),
                List.of(messages.text(key + ".text", values()).split("\\|")),
                messages.text("admin.certificate.keep." + asked),
                messages.text("admin.certificate.act." + asked),
                asked == CertificateAct.REVOKE,
                request.getContextPath() + address());
    }

    /** The one thing more that the question says: whose name the new paper will print. */
    public String getNamePrinted() {
        return asked == CertificateAct.REISSUE
                ? messages.text(
                        certificate.renamed() ? "admin.certificate.name.other" : "admin.certificate.name.same",
                        Map.of(
                                "now", person.licenseName(),
                                "printed", certificate.data().holder()))
                : "";
    }

    public List<CertificateAct> getActs() {
        return offered().toList();
    }

    public String ask(CertificateAct act) {
        return request.getContextPath() + address() + "?ask=" + Asked.key(act);
    }

    private Stream<CertificateAct> offered() {
        return Stream.of(CertificateAct.values()).filter(act -> act.fits(certificate));
    }

    private Map<String, String> values() {
        return Map.of(
                "number", certificate.number().grouped(),
                "name", certificate.data().holder(),
                "revision", String.valueOf(certificate.revision() + 1));
    }

    private String address() {
        return "/admin/certificate/" + certificate.number().value();
    }

    public CertificateView getCertificate() {
        return certificate;
    }

    public CertificateData getData() {
        return certificate.data();
    }

    public PersonView getPerson() {
        return person;
    }

    public List<Award.Units> getUnits() {
        return certificate.data().units();
    }

    /** Newest first. */
    public List<Revision> getRevisions() {
        return certificate.chain().reversed();
    }

    public String getKind() {
        return StatusWords.kind(certificate.status());
    }

    public String kind(Revision revision) {
        return StatusWords.kind(revision.status());
    }

    /** When and by whom it was issued. */
    public String issued(Revision revision) {
        return messages.text(
                "admin.certificate.issued",
                Map.of("at", dateTime(revision.issuedAt()), "who", who(revision.issuedBy())));
    }

    /** When, by whom and into what it ended; empty while it is valid. */
    public String ended(Revision revision) {
        if (revision.status() == CertificateStatus.VALID) {
            return "";
        }
        return messages.text(
                "admin.certificate.ended." + revision.status(),
                Map.of(
                        "at", dateTime(revision.endedAt()),
                        "who", who(revision.endedBy()),
                        "by", String.valueOf(revision.replacedBy())));
    }

    private String who(String label) {
        String name = names.get(new PersonId(label));
        return name == null ? messages.find("admin.actor." + label).orElse(label) : name;
    }

    public String file(Revision revision) {
        return request.getContextPath() + "/files/certificates/"
                + certificate.number().value() + "/" + revision.revision();
    }

    public String getHours() {
        return AwardWords.hours(getData().hours(), messages);
    }

    public String getCompletedOn() {
        return messages.date(getData().completedOn());
    }

    private String dateTime(Instant instant) {
        return messages.dateTime(instant, activeUser.zone());
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}

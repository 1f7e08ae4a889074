package org.carryover.credit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.carryover.catalog.Catalog;
import org.carryover.learning.EnrollmentId;
import org.carryover.shared.Absent;
import org.carryover.shared.Actor;
import org.carryover.shared.AuditLog;
import org.carryover.shared.Mail;
import org.carryover.shared.Outbox;
import org.carryover.shared.Page;
import org.carryover.shared.PageRequest;
import org.carryover.shared.PersonId;
import org.carryover.shared.Role;

/**
 * The certificates that completions earned. Their holders and administrators see them; anybody who holds a number may verify it. What was issued never changes: it is
 * superseded by a new revision under the same number, or revoked.
 */
@ApplicationScoped
public class Certificates {

    private static final int LONGEST_REASON = 1_000;

    private IssuedCertificates certificates;
    private Completions completions;
    private Issuing issuing;
    private Holders holders;
    private AuditLog audit;
    private Clock clock;

    protected Certificates() {}

    @Inject
    Certificates(
            IssuedCertificates certificates,
            Completions completions,
            Issuing issuing,
            Holders holders,
            AuditLog audit,
            Clock clock) {
        this.certificates = certificates;
        this.completions = completions;
        this.issuing = issuing;
        this.holders = holders;
        this.audit = audit;
        this.clock = clock;
    }

    /** For tests, of this module and of those that build on it: in the caller's transaction. */
    public Certificates(EntityManager entities, Clock clock, Holders holders) {
        this(
                new IssuedCertificates(entities),
                new Completions(entities),
                issuing(entities, clock, holders),
                holders,
                new AuditLog(entities, clock),
                clock);
    }

    static Issuing issuing(EntityManager entities, Clock clock, Holders holders) {
        Outbox outbox = new Outbox(entities, clock);
        return new Issuing(
                new IssuedCertificates(entities),
                new Completions(entities),
                new Catalog(entities),
                holders,
                new Mail(entities, clock, outbox),
                outbox,
                clock);
    }

    /**
     * The certificate of an enrollment: its newest revision, or why it waits.
     *
     * @throws Absent if the enrollment is not completed, or not this actor's
     */
    @Transactional
    public CertificateStanding of(Actor actor, EnrollmentId enrollment) {
        Completion completion = completion(actor, enrollment);
        return certificates
                .of(enrollment)
                .<CertificateStanding>map(
                        certificate -> new CertificateStanding.Issued(view(certificate, newest(certificate.number()))))
                .orElseGet(() -> held(completion));
    }

    /** Issues a certificate that waited, once nothing stands in its way any more. What is issued already stays as it is. */
    @Transactional
    public CertificateStanding issue(Actor actor, EnrollmentId enrollment) {
        Completion completion = completion(actor, enrollment);
        completions.awaitTurn(enrollment);
        if (certificates.of(enrollment).isEmpty()) {
            issuing.issue(completion);
        }
        return of(actor, enrollment);
    }

    /** What an enrollment earned, step by step, in the same words for its learner, administrators and auditors. */
    @Transactional
    public List<Award> explain(Actor actor, EnrollmentId enrollment) {
        return completions.awards(completion(actor, enrollment));
    }

    /** The newest revision of a certificate. */
    @Transactional
    public CertificateView certificate(Actor actor, CertificateNumber number) {
        Certificate certificate = certificate(actor, certificates.find(number), number);
        return view(certificate, newest(number));
    }

    @Transactional
    public CertificateView certificate(Actor actor, CertificateNumber number, int revision) {
        Certificate certificate = certificate(actor, certificates.find(number), number);
        return view(certificate, revision(number, revision));
    }

    /** The newest revision of each certificate of a person, newest first. */
    @Transactional
    public List<CertificateRow> list(Actor actor, PersonId person) {
        requireSelfOrAdministrator(actor, person);
        return certificates.newestOf(person).stream()
                .map(CertificateRevision::row)
                .toList();
    }

    /** What anybody may know about the newest revision, however the number is typed; nothing if there is none. */
    @Transactional
    public Optional<PublicCertificate> verify(String number) {
        return CertificateNumber.parse(number).flatMap(certificates::newest).map(CertificateRevision::publicView);
    }

    /** The same of one revision: what the code on a paper leads to. */
    @Transactional
    public Optional<PublicCertificate> verify(String number, int revision) {
        return CertificateNumber.parse(number)
                .flatMap(each -> certificates.revision(each, revision))
                .map(CertificateRevision::publicView);
    }

    /**
     * The paper as it was issued, whatever became of the revision; nothing while it is being prepared.
     *
     * @throws Absent if there is no such revision, or not for this actor
     */
    @Transactional
    public Optional<CertificatePdf> pdf(Actor actor, CertificateNumber number, int revision) {
        certificate(actor, certificates.find(number), number);
        return certificates
                .pdf(revision(number, revision))
                .map(pdf -> pdf.pdf("Carryover-certificate-" + number.grouped() + "-" + revision + ".pdf"));
    }

    /** Revisions, newest first. */
    @Transactional
    public Page<CertificateRow> find(Actor actor, CertificateFilter filter, PageRequest page) {
        actor.require(Role.ADMINISTRATOR);
        return certificates.search(filter, page);
    }

    /** The whole list, row by row, however long: for a file. */
    @Transactional(TxType.NOT_SUPPORTED) // who reads the file slowly holds no connection
    public void export(Actor actor, CertificateFilter filter, Consumer<CertificateRow> file) {
        actor.require(Role.ADMINISTRATOR);
        List<CertificateRevision> revisions = certificates.after(null, filter, PageRequest.IN_A_FILE);
        while (!revisions.isEmpty()) {
            revisions.forEach(revision -> file.accept(revision.row()));
            revisions = certificates.after(revisions.getLast(), filter, PageRequest.IN_A_FILE);
        }
    }

    /**
     * Ends the validity of the newest revision for good. It stays readable, with the reason for administrators and its holder.
     *
     * @param seen the newest revision when the actor decided: if another took its place since, nothing is done
     */
    @Transactional
    public CreditChange revoke(Actor actor, CertificateNumber number, int seen, String reason) {
        actor.require(Role.ADMINISTRATOR);
        certificate(actor, certificates.lock(number), number);
        CertificateRevision newest = newest(number);
        if (newest.revision() != seen) {
            return CreditChange.refused("number", "credit.certificate.changed");
        }
        Optional<CreditChange> refusal = reasonFault(reason);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        if (!newest.isValid()) {
            return CreditChange.refused("number", "credit.certificate.revoked");
        }
        newest.revoke(actor, reason.strip(), clock.instant());
        record(actor, "certificate.revoke", newest, reason);
        return new CreditChange.Done(number.value());
    }

    /**
     * Issues a new revision under the same number, with the name as on the license today. Administrators may at any time; the holder once the name differs from the one printed,
     * unless the certificate is revoked.
     *
     * @param seen the newest revision when the actor decided: if another took its place since, nothing is done, so that asking twice issues once
     */
    @Transactional
    public CreditChange reissue(Actor actor, CertificateNumber number, int seen, String reason) {
        Certificate certificate = certificate(actor, certificates.lock(number), number);
        CertificateRevision newest = newest(number);
        if (newest.revision() != seen) {
            return CreditChange.refused("number", "credit.certificate.changed");
        }
        if (!actor.is(Role.ADMINISTRATOR)) {
            if (!newest.isValid()) {
                return CreditChange.refused("number", "credit.certificate.revoked");
            }
            if (!isRenamed(certificate, newest)) {
                return CreditChange.refused("name", "credit.name.same");
            }
        }
        Optional<CreditChange> refusal = reasonFault(reason);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        List<Obstacle> obstacles = issuing.reissue(certificate, newest, actor, reason.strip());
        if (!obstacles.isEmpty()) {
            return CreditChange.refused(
                    "name",
                    "credit.certificate.obstacle." + obstacles.getFirst().kind().name());
        }
        record(actor, "certificate.reissue", newest, reason);
        return new CreditChange.Done(number.value());
    }

    /** The characters of a name that no certificate could show: to be said before somebody finishes a course. */
    public List<String> unprintable(String name) {
        return Glyphs.missingInName(name);
    }

    private void record(Actor actor, String action, CertificateRevision revision, String reason) {
        audit.record(
                actor,
                action,
                "certificate",
                revision.data().number().value(),
                reason.strip(),
                Map.of("revision", String.valueOf(revision.revision())));
    }

    private static Optional<CreditChange> reasonFault(String reason) {
        if (reason == null || reason.isBlank()) {
            return Optional.of(CreditChange.refused("reason", "credit.reason.missing"));
        }
        if (reason.length() > LONGEST_REASON) {
            return Optional.of(CreditChange.refused("reason", "credit.text.long"));
        }
        return Optional.empty();
    }

    private CertificateStanding held(Completion completion) {
        return new CertificateStanding.Held(
                holders.holder(completion.person()).licenseName(), issuing.obstacles(completion));
    }

    private CertificateView view(Certificate certificate, CertificateRevision revision) {
        List<CertificateRevision> chain = certificates.revisions(certificate.number());
        Map<String, String> hashes = certificates.hashes(certificate.number());
        return new CertificateView(
                certificate.enrollment(),
                certificate.person(),
                revision.status(),
                revision.issueReason(),
                hashes.get(revision.id()),
                isRenamed(certificate, chain.getLast()),
                revision.data(),
                chain.stream().map(each -> each.line(hashes.get(each.id()))).toList());
    }

    private boolean isRenamed(Certificate certificate, CertificateRevision newest) {
        return !holders.holder(certificate.person())
                .licenseName()
                .equals(newest.data().holder());
    }

    private CertificateRevision newest(CertificateNumber number) {
        return certificates
                .newest(number)
                .orElseThrow(() -> new IllegalStateException("Certificate " + number + " has no revision"));
    }

    private CertificateRevision revision(CertificateNumber number, int revision) {
        return certificates
                .revision(number, revision)
                .orElseThrow(() -> new Absent("revision " + revision + " of certificate " + number));
    }

    private Completion completion(Actor actor, EnrollmentId enrollment) {
        return completions
                .of(enrollment)
                .filter(completion -> isSelfOrAdministrator(actor, completion.person()))
                .orElseThrow(() -> new Absent("completion of enrollment " + enrollment));
    }

    private static Certificate certificate(Actor actor, Optional<Certificate> found, CertificateNumber number) {
        return found.filter(certificate -> isSelfOrAdministrator(actor, certificate.person()))
                .orElseThrow(() -> new Absent("certificate " + number));
    }

    private static void requireSelfOrAdministrator(Actor actor, PersonId person) {
        if (!isSelfOrAdministrator(actor, person)) {
            throw new Absent("credit of person " + person);
        }
    }

    private static boolean isSelfOrAdministrator(Actor actor, PersonId person) {
        return actor.is(Role.ADMINISTRATOR)
                || actor.personId().filter(person::equals).isPresent();
    }
}

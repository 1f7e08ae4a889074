package org.carryover.credit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.logging.Logger;
import org.carryover.catalog.Catalog;
import org.carryover.catalog.CourseContent;
import org.carryover.catalog.CourseVersion;
import org.carryover.catalog.LessonContent;
import org.carryover.catalog.Outcome;
import org.carryover.catalog.Provider;
import org.carryover.catalog.Signer;
import org.carryover.shared.Actor;
import org.carryover.shared.Mail;
import org.carryover.shared.Outbox;
import org.carryover.shared.Settings;

/** Gives completions their certificates, in the caller's transaction: number, frozen data, mail, and the order to render. The PDF follows by the outbox. */
@ApplicationScoped
class Issuing {

    /** What the layout of the paper is called in frozen data; a changed layout is a higher number. */
    static final int LAYOUT = 1;

    static final Actor JOB = new Actor.Job("completion");

    private static final Logger LOG = Logger.getLogger(Issuing.class.getName());

    private IssuedCertificates certificates;
    private Completions completions;
    private Catalog catalog;
    private Holders holders;
    private Mail mail;
    private Outbox outbox;
    private Clock clock;

    protected Issuing() {}

    @Inject
    Issuing(
            IssuedCertificates certificates,
            Completions completions,
            Catalog catalog,
            Holders holders,
            Mail mail,
            Outbox outbox,
            Clock clock) {
        this.certificates = certificates;
        this.completions = completions;
        this.catalog = catalog;
        this.holders = holders;
        this.mail = mail;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Why the certificate of a completion cannot be printed today; empty when it can. */
    List<Obstacle> obstacles(Completion completion) {
        return obstacles(firstDraft(completion));
    }

    /** Issues the first revision, or nothing when it cannot be printed: then the holder is told what is missing. */
    Optional<Certificate> issue(Completion completion) {
        CertificateData draft = firstDraft(completion);
        if (!obstacles(draft).isEmpty()) {
            return Optional.empty();
        }
        Certificate certificate = new Certificate(draft.number(), completion);
        certificate.nextRevision();
        certificates.add(certificate);
        keep(new CertificateRevision(certificate, draft, JOB, null));
        Holder holder = holders.holder(completion.person());
        mail.send(
                holder.email(),
                Words.of("mail.issued.subject", completion.courseTitle()),
                Words.of(
                        "mail.issued.body",
                        holder.licenseName(),
                        completion.courseTitle(),
                        Words.day(completion.completedOn()),
                        Words.hours(completion.hours()),
                        draft.number().grouped(),
                        Settings.baseUrl() + "/certificate/" + draft.number().value(),
                        draft.address()));
        LOG.info(() -> "Issued certificate " + draft.number() + " for enrollment " + completion.enrollment());
        return Optional.of(certificate);
    }

    /** Tells the holder that the credit is recorded and the paper waits. */
    void announceHeld(Completion completion) {
        Holder holder = holders.holder(completion.person());
        mail.send(
                holder.email(),
                Words.of("mail.held.subject", completion.courseTitle()),
                Words.of(
                        "mail.held.body",
                        holder.licenseName(),
                        completion.courseTitle(),
                        Words.day(completion.completedOn()),
                        Words.hours(completion.hours()),
                        Settings.baseUrl() + "/finish/" + completion.enrollment()));
        LOG.info(() -> "Held the certificate of enrollment " + completion.enrollment() + ": it cannot be printed yet");
    }

    /**
     * The next revision under the same number: same course, dates and credit; the name as on the license, the provider and the signer as they are today.
     *
     * @return why it cannot be printed; empty when it was issued
     */
    List<Obstacle> reissue(Certificate certificate, CertificateRevision before, Actor actor, String reason) {
        CertificateData draft = nextDraft(certificate, before.data());
        List<Obstacle> obstacles = obstacles(draft);
        if (obstacles.isEmpty()) {
            certificate.nextRevision();
            CertificateRevision next = new CertificateRevision(certificate, draft, actor, reason);
            before.replaceBy(next, actor, draft.issuedAt());
            keep(next);
            LOG.info(() -> "Issued revision " + draft.revision() + " of certificate " + draft.number());
        }
        return obstacles;
    }

    private void keep(CertificateRevision revision) {
        certificates.add(revision);
        outbox.append(CertificateRendering.TOPIC, CertificateRendering.Order.of(revision));
    }

    private static List<Obstacle> obstacles(CertificateData draft) {
        List<Obstacle> obstacles = new ArrayList<>();
        add(obstacles, Obstacle.Kind.NAME, Glyphs.missingInName(draft.holder()));
        add(
                obstacles,
                Obstacle.Kind.TEXT,
                draft.texts()
                        .flatMap(text -> Glyphs.missingInText(text).stream())
                        .distinct()
                        .toList());
        if (draft.signer() == null) {
            obstacles.add(new Obstacle(Obstacle.Kind.NO_SIGNER, List.of()));
        }
        return obstacles;
    }

    private static void add(List<Obstacle> obstacles, Obstacle.Kind kind, List<String> characters) {
        if (!characters.isEmpty()) {
            obstacles.add(new Obstacle(kind, characters));
        }
    }

    private CertificateData firstDraft(Completion completion) {
        CourseVersion course = catalog.version(completion.version());
        CertificateNumber number = CertificateNumber.random();
        Provider provider = provider();
        Instant now = clock.instant();
        return new CertificateData(
                LAYOUT,
                number,
                1,
                null,
                holders.holder(completion.person()).licenseName(),
                issuer(provider),
                course(course),
                completion.startedOn(),
                completion.completedOn(),
                completion.completedAt(),
                completion.zone(),
                completion.hours(),
                Awarding.explain(course.hours()),
                units(completion),
                signer(provider, completion.zone(), now),
                address(number, 1),
                now);
    }

    private CertificateData nextDraft(Certificate certificate, CertificateData before) {
        Provider provider = provider();
        Instant now = clock.instant();
        int revision = certificate.newest() + 1;
        return new CertificateData(
                LAYOUT,
                before.number(),
                revision,
                before.revision(),
                holders.holder(certificate.person()).licenseName(),
                issuer(provider),
                before.course(),
                before.startedOn(),
                before.completedOn(),
                before.completedAt(),
                before.zone(),
                before.hours(),
                before.hoursExplained(),
                before.units(),
                signer(provider, before.zone(), now),
                address(before.number(), revision),
                now);
    }

    private List<Award.Units> units(Completion completion) {
        return completions.awards(completion).stream()
                .filter(Award.Units.class::isInstance)
                .map(Award.Units.class::cast)
                .toList();
    }

    private Provider provider() {
        return catalog.provider()
                .orElseThrow(() -> new IllegalStateException("Cannot award credit: no provider is published"));
    }

    private static CertificateData.Issuer issuer(Provider provider) {
        return new CertificateData.Issuer(
                provider.name(),
                provider.address(),
                provider.email(),
                provider.phone(),
                provider.url(),
                provider.identifiers().aotaProviderNumber().orElse(null),
                provider.identifiers().ceBrokerProviderNumber().orElse(null));
    }

    private static CertificateData.Course course(CourseVersion course) {
        CourseContent content = course.content();
        return new CertificateData.Course(
                course.id(),
                course.slug(),
                content.title(),
                course.number(),
                content.level(),
                content.format(),
                content.category(),
                content.authors(),
                content.outcomes().stream().map(Outcome::text).toList(),
                content.lessons().stream().map(LessonContent::title).toList());
    }

    /** Nobody but who is in office on the day of issue. */
    private static CertificateData.SignedBy signer(Provider provider, ZoneId zone, Instant now) {
        return provider.signerOn(LocalDate.ofInstant(now, zone))
                .map(Issuing::signedBy)
                .orElse(null);
    }

    private static CertificateData.SignedBy signedBy(Signer signer) {
        return new CertificateData.SignedBy(signer.name(), signer.title());
    }

    private static String address(CertificateNumber number, int revision) {
        return Settings.baseUrl() + "/verify/" + number.value() + "/" + revision;
    }
}

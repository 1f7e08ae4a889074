package org.carryover.credit;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.carryover.catalog.Catalog;
import org.carryover.catalog.CatalogPublishing;
import org.carryover.catalog.Category;
import org.carryover.catalog.ChangeKind;
import org.carryover.catalog.CourseVersionId;
import org.carryover.catalog.Format;
import org.carryover.catalog.Level;
import org.carryover.catalog.Provider;
import org.carryover.catalog.PublishOutcome;
import org.carryover.catalog.SampleCourse;
import org.carryover.catalog.SharedContent;
import org.carryover.identity.PersonRenamed;
import org.carryover.learning.EnrollmentId;
import org.carryover.learning.RequirementsMet;
import org.carryover.shared.Absent;
import org.carryover.shared.Actor;
import org.carryover.shared.Outbox;
import org.carryover.shared.OutboxFailure;
import org.carryover.shared.PersonId;
import org.carryover.shared.Role;
import org.carryover.shared.TestDatabase;

/** Robin Sample completes "Calm Is Shared", one contact hour, on the evening of November 23 in New York. */
final class CreditWorld implements AutoCloseable {

    /** The module over one persistence context. */
    record Beans(
            Certificates certificates,
            Transcripts transcripts,
            Accreditation accreditation,
            CompletionCredit credit,
            CertificateRendering rendering,
            Catalog catalog,
            CatalogPublishing publishing,
            Outbox outbox) {}

    static final PersonId ROBIN_ID = new PersonId("robin");
    static final Actor ROBIN = new Actor.SignedIn(ROBIN_ID, Set.of(Role.THERAPIST));
    static final Actor KIM = new Actor.SignedIn(new PersonId("kim"), Set.of(Role.THERAPIST));
    static final Actor ADA = new Actor.SignedIn(new PersonId("ada"), Set.of(Role.ADMINISTRATOR));
    static final Actor AUTHOR = new Actor.SignedIn(new PersonId("author"), Set.of(Role.AUTHOR));
    static final EnrollmentId ROBINS = new EnrollmentId("enrollment-robin");

    static final Instant STARTED = Instant.parse("2026-11-02T15:00:00Z");

    /** 11:30 in the evening of November 23 where the provider is, and November 24 in UTC. */
    static final Instant COMPLETED = Instant.parse("2026-11-24T04:30:00Z");

    final TestDatabase database;
    final CourseVersionId course;
    private final Map<PersonId, Holder> people = new ConcurrentHashMap<>();
    private Instant now = COMPLETED;

    CreditWorld(TestDatabase.Kind kind) {
        database = TestDatabase.open(kind);
        people.put(ROBIN_ID, new Holder("Robin Sample, OTR/L", "robin@example.org"));
        course = in(beans -> {
            publish(beans, SampleCourse.provider());
            PublishOutcome outcome = beans.publishing()
                    .publish(AUTHOR, SampleCourse.content(), List.of(SampleCourse.FIGURE), ChangeKind.MAJOR);
            return ((PublishOutcome.NewVersion) outcome).version();
        });
    }

    private static void publish(Beans beans, Provider provider) {
        beans.publishing()
                .publishShared(
                        AUTHOR,
                        new SharedContent(Optional.of(provider), List.of(), List.of(), List.of(), Optional.empty()));
    }

    void publish(Provider provider) {
        run(beans -> publish(beans, provider));
    }

    /** One use case in a transaction of its own. */
    <T> T in(Function<Beans, T> useCase) {
        return database.inTransaction(entities -> useCase.apply(beans(entities)));
    }

    void run(Consumer<Beans> useCase) {
        database.run(entities -> useCase.accept(beans(entities)));
    }

    Beans beans(EntityManager entities) {
        Clock clock = new StandingClock();
        Holders holders = this::holder;
        return new Beans(
                new Certificates(entities, clock, holders),
                new Transcripts(entities, clock, holders),
                new Accreditation(entities, clock),
                new CompletionCredit(
                        new Completions(entities),
                        new Accreditors(entities),
                        Certificates.issuing(entities, clock, holders),
                        new Catalog(entities),
                        enrollment -> STARTED,
                        clock),
                new CertificateRendering(new IssuedCertificates(entities), clock),
                new Catalog(entities),
                new CatalogPublishing(entities, clock),
                new Outbox(entities, clock));
    }

    private Holder holder(PersonId person) {
        return Optional.ofNullable(people.get(person)).orElseThrow(() -> new Absent("person " + person));
    }

    void called(PersonId person, String name) {
        people.put(person, new Holder(name, person + "@example.org"));
    }

    void rename(PersonId person, String name) {
        called(person, name);
        run(beans -> beans.credit().renamed(new PersonRenamed(person, name)));
    }

    RequirementsMet met() {
        return new RequirementsMet(ROBINS, ROBIN_ID, course, COMPLETED);
    }

    void complete() {
        run(beans -> beans.credit().completed(met()));
    }

    /** Delivers what waits to be rendered. */
    void render() {
        boolean more = true;
        while (more) {
            more = in(beans -> {
                try {
                    return beans.outbox().deliverNext(beans.rendering()).isPresent();
                } catch (OutboxFailure e) {
                    throw new AssertionError(e);
                }
            });
        }
    }

    CertificateView certificate() {
        return in(beans -> switch (beans.certificates().of(ROBIN, ROBINS)) {
            case CertificateStanding.Issued issued -> issued.certificate();
            case CertificateStanding.Held held -> throw new AssertionError(held.obstacles());
        });
    }

    List<Award> awards() {
        return in(beans -> beans.certificates().explain(ROBIN, ROBINS));
    }

    String accreditor(UnitRule rule) {
        return done(accreditation -> accreditation.save(
                ADA, AccreditorForm.of(null, "Accreditor of " + rule.unit(), "Acc", "P-1", rule, "No endorsement.")));
    }

    /** In the format of the course. */
    String approve(String accreditor, LocalDate from, LocalDate to) {
        ApprovalForm form = new ApprovalForm(
                null,
                accreditor,
                course,
                "ACT-1",
                Format.DISTANCE_LEARNING_INDEPENDENT,
                Level.INTERMEDIATE,
                Category.SERVICE_DELIVERY,
                from,
                to);
        return done(accreditation -> accreditation.save(ADA, form));
    }

    String done(Function<Accreditation, CreditChange> change) {
        return switch (in(beans -> change.apply(beans.accreditation()))) {
            case CreditChange.Done done -> done.id();
            case CreditChange.Refused refused -> throw new AssertionError(refused.faults());
        };
    }

    long rows(String table) {
        return database.inTransaction(entities -> ((Number) entities.createNativeQuery("select count(*) from " + table)
                        .getSingleResult())
                .longValue());
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    void setNow(Instant instant) {
        now = instant;
    }

    @Override
    public void close() {
        database.close();
    }

    private final class StandingClock extends Clock {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}

package org.carryover.learning;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;
import org.carryover.assessment.Assessments;
import org.carryover.assessment.AttemptId;
import org.carryover.assessment.AttemptScored;
import org.carryover.assessment.AttemptView;
import org.carryover.assessment.Blueprint;
import org.carryover.assessment.Choice;
import org.carryover.assessment.InteractionView.ChoiceView;
import org.carryover.assessment.Item;
import org.carryover.assessment.PostTests;
import org.carryover.assessment.SimpleChoice;
import org.carryover.assessment.SubmitResult;
import org.carryover.assessment.TestRules;
import org.carryover.catalog.Catalog;
import org.carryover.catalog.CatalogEvent;
import org.carryover.catalog.CatalogPublishing;
import org.carryover.catalog.ChangeKind;
import org.carryover.catalog.CourseContent;
import org.carryover.catalog.CourseVersionId;
import org.carryover.catalog.PostTestPlan;
import org.carryover.catalog.PublishOutcome;
import org.carryover.catalog.SampleCourse;
import org.carryover.identity.People;
import org.carryover.shared.Actor;
import org.carryover.shared.AuditLog;
import org.carryover.shared.Mail;
import org.carryover.shared.Outbox;
import org.carryover.shared.OutboxEntry;
import org.carryover.shared.PersonId;
import org.carryover.shared.Role;
import org.carryover.shared.SearchText;
import org.carryover.shared.TestDatabase;

/** "Calm Is Shared" is published with its post-test; Robin learns, Kim is somebody else, Ada is the administrator. */
final class World implements AutoCloseable {

    static final String SLUG = SampleCourse.SLUG;
    static final String FIRST_LESSON = "what-it-is";
    static final String SECOND_LESSON = "adult-first";
    static final PersonId ROBIN_ID = new PersonId("robin");
    static final Actor ROBIN = therapist("robin");
    static final Actor KIM = therapist("kim");
    static final Actor ADA = new Actor.SignedIn(new PersonId("ada"), Set.of(Role.THERAPIST, Role.ADMINISTRATOR));
    static final Actor AUTHOR = new Actor.SignedIn(new PersonId("dana"), Set.of(Role.AUTHOR));
    static final Map<String, String> ANSWERS = Map.of("met-outcomes", "4", "bias", "No", "change", "I wait.");

    /** The façades over one persistence context. */
    record Beans(
            Learning learning,
            StudyNotes notes,
            Roster roster,
            Assessments assessments,
            Catalog catalog,
            CatalogPublishing publishing,
            PostTests postTests,
            CourseStateChanges changes,
            Outbox outbox,
            Mail mail) {}

    final TestDatabase database;
    final List<RequirementsMet> met = new CopyOnWriteArrayList<>();
    private final SteppingClock clock = new SteppingClock();
    final CourseVersionId version;

    World(TestDatabase.Kind kind) {
        database = TestDatabase.open(kind);
        version = publish(SampleCourse.content(), ChangeKind.MAJOR);
    }

    static Actor therapist(String id) {
        return new Actor.SignedIn(new PersonId(id), Set.of(Role.THERAPIST));
    }

    /** One use case in a transaction of its own. */
    <T> T in(Function<Beans, T> useCase) {
        List<RequirementsMet> announced = new ArrayList<>();
        T result = database.inTransaction(entities -> useCase.apply(beans(entities, announced::add)));
        met.addAll(announced);
        return result;
    }

    void run(Consumer<Beans> useCase) {
        in(beans -> {
            useCase.accept(beans);
            return null;
        });
    }

    private Beans beans(EntityManager entities, Consumer<RequirementsMet> announce) {
        Catalog catalog = new Catalog(entities);
        List<Learning> observers = new ArrayList<>();
        Consumer<AttemptScored> scored = event -> observers.forEach(learning -> learning.attemptScored(event));
        Assessments assessments = new Assessments(
                entities,
                clock,
                new Mail(entities, clock, new Outbox(entities, clock)),
                new AuditLog(entities, clock),
                person -> Optional.of(person + "@example.org"),
                scored);
        Learning learning = new Learning(entities, catalog, assessments, clock, announce);
        observers.add(learning);
        StudyNotes notes = new StudyNotes(entities, catalog, clock);
        Roster roster = new Roster(new Enrollments(entities), catalog, new People(entities, clock));
        Outbox outbox = new Outbox(entities, clock);
        Mail mail = new Mail(entities, clock, outbox);
        CourseStateChanges changes = new CourseStateChanges(
                new Enrollments(entities),
                new Completions(entities, new StudyRecords(entities, catalog, assessments), announce),
                catalog,
                mail,
                (PersonId person) -> person + "@example.org");
        return new Beans(
                learning,
                notes,
                roster,
                assessments,
                catalog,
                new CatalogPublishing(entities, clock),
                new PostTests(entities, clock),
                changes,
                outbox,
                mail);
    }

    /** The outbox brings what was decided about courses last. */
    void deliverTheLastDecision() {
        run(beans -> {
            OutboxEntry last = beans.outbox().since(CatalogEvent.TOPIC, 0, 100).getLast();
            beans.changes().accept(last.id(), last.body());
        });
    }

    <T> T learn(Function<Learning, T> useCase) {
        return in(beans -> useCase.apply(beans.learning()));
    }

    CourseVersionId publish(CourseContent content, ChangeKind kind) {
        return in(beans -> {
            PublishOutcome outcome = beans.publishing().publish(AUTHOR, content, List.of(SampleCourse.FIGURE), kind);
            CourseVersionId id = switch (outcome) {
                case PublishOutcome.NewVersion published -> published.version();
                case PublishOutcome.Corrected corrected -> corrected.version();
                case PublishOutcome.Unchanged unchanged -> unchanged.version();
                case PublishOutcome.OnlyMajor refused -> throw new AssertionError(refused.toString());
            };
            PostTestPlan plan = content.postTest();
            beans.postTests()
                    .publish(
                            id,
                            content.title(),
                            bank(),
                            new Blueprint(plan.blueprint()),
                            new TestRules(
                                    plan.passMark(),
                                    plan.tries(),
                                    plan.reStudy().lessons(),
                                    plan.reStudy().tries()));
            return id;
        });
    }

    private static List<Item> bank() {
        List<Item> bank = new ArrayList<>();
        for (String outcome : List.of("o1", "o2")) {
            for (int number = 1; number <= 4; number++) {
                bank.add(new Item(
                        outcome + "-" + number,
                        outcome,
                        "<p>What comes first?</p>",
                        Choice.of(
                                List.of(
                                        new SimpleChoice("a", "The adult", "Yes."),
                                        new SimpleChoice("b", "The lecture", "No.")),
                                Set.of("a")),
                        outcome.equals("o1") ? FIRST_LESSON : SECOND_LESSON,
                        null));
            }
        }
        return bank;
    }

    /** Somebody whom identity knows. */
    void person(String id, String name) {
        database.run(entities -> entities.createNativeQuery("insert into person (id, version, license_name,"
                        + " other_names, sort_name, search_text, profession, time_zone, created_at)"
                        + " values (?1, 1, ?2, '[]', ?3, ?3, 'OCCUPATIONAL_THERAPIST', 'America/New_York', ?4)")
                .setParameter(1, id)
                .setParameter(2, name)
                .setParameter(3, SearchText.fold(name))
                .setParameter(4, LocalDateTime.ofInstant(now(), ZoneOffset.UTC))
                .executeUpdate());
        database.run(entities -> entities.createNativeQuery("insert into account (id, version, person_id, email,"
                        + " email_key, password_hash, password_changed_at, sessions_since, must_change_password, roles, created_at)"
                        + " values (?1, 1, ?1, ?2, ?2, 'none', ?3, ?3, false, 'THERAPIST', ?3)")
                .setParameter(1, id)
                .setParameter(2, id + "@practice.example")
                .setParameter(3, LocalDateTime.ofInstant(now(), ZoneOffset.UTC))
                .executeUpdate());
    }

    EnrollResult enroll(Actor actor) {
        return learn(learning -> learning.enroll(actor, SLUG));
    }

    EnrollResult enrollAgain(Actor actor) {
        return learn(learning -> learning.enrollAgain(actor, SLUG));
    }

    Act open(Actor actor, EnrollmentId id, String lesson) {
        return learn(learning -> learning.viewed(actor, id, lesson));
    }

    Act reach(Actor actor, EnrollmentId id, Place place) {
        return learn(learning -> learning.reached(actor, id, place));
    }

    Act finish(Actor actor, EnrollmentId id, String lesson) {
        return learn(learning -> learning.finish(actor, id, lesson));
    }

    PostTestStart startPostTest(Actor actor, EnrollmentId id) {
        return learn(learning -> learning.startPostTest(actor, id));
    }

    Act attest(Actor actor, EnrollmentId id) {
        return learn(learning -> learning.attest(actor, id));
    }

    EvaluationResult evaluate(Actor actor, EnrollmentId id, Map<String, String> answers) {
        return learn(learning -> learning.evaluate(actor, id, answers));
    }

    List<RequirementStatus> requirements(Actor actor, EnrollmentId id) {
        return learn(learning -> learning.requirements(actor, id));
    }

    EnrollmentId enrolled(Actor actor) {
        return switch (enroll(actor)) {
            case EnrollResult.Enrolled enrolled -> enrolled.id();
            case EnrollResult.AlreadyEnrolled already -> already.id();
            case EnrollResult.CompletedBefore before -> throw new AssertionError(before.toString());
            case EnrollResult.Closed closed -> throw new AssertionError(closed.toString());
        };
    }

    EnrollmentView view(Actor actor, EnrollmentId id) {
        return learn(learning -> learning.enrollment(actor, id));
    }

    void finishLessons(Actor actor, EnrollmentId id) {
        finish(actor, id, FIRST_LESSON);
        finish(actor, id, SECOND_LESSON);
    }

    /** All items answered, but not handed in. */
    AttemptId answered(Actor actor, EnrollmentId id, boolean right) {
        AttemptId attempt = ((PostTestStart.Open) startPostTest(actor, id)).attempt();
        String wanted = right ? "The adult" : "The lecture";
        run(beans -> {
            for (AttemptView.ItemView item :
                    beans.assessments().attempt(actor, attempt).items()) {
                ArrayNode response = JsonNodeFactory.instance.arrayNode();
                ((ChoiceView) item.interaction())
                        .choices().stream()
                                .filter(option -> option.text().equals(wanted))
                                .forEach(option -> response.add(option.id()));
                beans.assessments().save(actor, attempt, item.id(), 1, response);
            }
        });
        return attempt;
    }

    SubmitResult submit(Actor actor, AttemptId attempt) {
        return in(beans -> beans.assessments().submit(actor, attempt));
    }

    SubmitResult takeTest(Actor actor, EnrollmentId id, boolean right) {
        return submit(actor, answered(actor, id, right));
    }

    /** Everything that the course asks for. */
    EnrollmentId completed(Actor actor) {
        EnrollmentId id = enrolled(actor);
        complete(actor, id);
        return id;
    }

    void complete(Actor actor, EnrollmentId id) {
        finishLessons(actor, id);
        takeTest(actor, id, true);
        attest(actor, id);
        evaluate(actor, id, ANSWERS);
    }

    /** All at the same moment, each in a transaction of its own; a failure of one fails the test. */
    <T> List<T> together(List<? extends Callable<T>> calls) {
        try (ExecutorService threads = Executors.newFixedThreadPool(calls.size())) {
            List<T> results = new ArrayList<>();
            for (Future<T> future : threads.invokeAll(calls)) {
                results.add(future.get());
            }
            return results;
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    Instant now() {
        return clock.instant();
    }

    void pass(Duration time) {
        clock.now = clock.now.plus(time);
    }

    @Override
    public void close() {
        database.close();
    }

    /** Stands until it is moved. */
    private static final class SteppingClock extends Clock {

        private volatile Instant now = Instant.parse("2026-11-24T18:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}

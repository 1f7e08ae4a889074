package org.carryover.learning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.carryover.assessment.Assessments;
import org.carryover.assessment.AttemptScored;
import org.carryover.assessment.EnrollmentRef;
import org.carryover.assessment.StartResult;
import org.carryover.assessment.TestStanding;
import org.carryover.catalog.Catalog;
import org.carryover.catalog.CourseState;
import org.carryover.catalog.CourseVersion;
import org.carryover.catalog.CourseVersionId;
import org.carryover.catalog.Lesson;
import org.carryover.shared.Absent;
import org.carryover.shared.Actor;
import org.carryover.shared.Ids;
import org.carryover.shared.PersonId;
import org.carryover.shared.Role;

/**
 * A person's way through a course: enrolling, reading, the post-test, attestation and evaluation, until every published requirement is met.
 * What the learner writes for herself is in {@link StudyNotes}.
 */
@ApplicationScoped
@Transactional
public class Learning {

    private static final Logger LOG = Logger.getLogger(Learning.class.getName());

    private Enrollments enrollments;
    private StudyRecords records;
    private Completions completions;
    private ActiveTimes activeTimes;
    private Notes notes;
    private Catalog catalog;
    private Assessments assessments;
    private Clock clock;

    protected Learning() {}

    @Inject
    Learning(
            Enrollments enrollments,
            StudyRecords records,
            Completions completions,
            ActiveTimes activeTimes,
            Notes notes,
            Catalog catalog,
            Assessments assessments,
            Clock clock) {
        this.enrollments = enrollments;
        this.records = records;
        this.completions = completions;
        this.activeTimes = activeTimes;
        this.notes = notes;
        this.catalog = catalog;
        this.assessments = assessments;
        this.clock = clock;
    }

    /** For tests, of this module and of those that build on it: in the caller's transaction. */
    public Learning(
            EntityManager entities,
            Catalog catalog,
            Assessments assessments,
            Clock clock,
            Consumer<RequirementsMet> announce) {
        this.enrollments = new Enrollments(entities);
        this.records = new StudyRecords(entities, catalog, assessments);
        this.completions = new Completions(entities, records, announce);
        this.activeTimes = new ActiveTimes(entities);
        this.notes = new Notes(entities);
        this.catalog = catalog;
        this.assessments = assessments;
        this.clock = clock;
    }

    /** Enrolls in the newest version of a course. Asking twice, or in two tabs, enrolls once. */
    public EnrollResult enroll(Actor actor, String slug) {
        return enroll(actor, slug, false);
    }

    /** The same for somebody who was told that she completed this course before, and wants to take it again. */
    public EnrollResult enrollAgain(Actor actor, String slug) {
        return enroll(actor, slug, true);
    }

    private EnrollResult enroll(Actor actor, String slug, boolean repeatConfirmed) {
        PersonId person = actor.requirePerson();
        CourseVersion course = catalog.current(slug).orElseThrow(() -> new Absent("course " + slug));
        enrollments.awaitTurn(person);
        Optional<Enrollment> open = enrollments.open(person, slug);
        if (open.isPresent() && !mayGiveWay(open.get(), course)) {
            return new EnrollResult.AlreadyEnrolled(open.get().id());
        }
        Optional<EnrollResult.CompletedBefore> before = enrollments.completedBefore(person, slug);
        return switch (course.state()) {
            case CourseState.Retired retired -> new EnrollResult.Closed(retired.reason());
            case CourseState.Withdrawn withdrawn -> new EnrollResult.Closed(withdrawn.reason());
            case CourseState.Published published when before.isPresent() && !repeatConfirmed -> before.get();
            case CourseState.Published published -> {
                Instant now = clock.instant();
                open.ifPresent(enrollment -> enrollments.giveWay(enrollment, now));
                yield enroll(person, course, before.isPresent(), now);
            }
        };
    }

    private EnrollResult enroll(PersonId person, CourseVersion course, boolean repeat, Instant now) {
        Enrollment enrollment = new Enrollment(Ids.next(now), person, course.slug(), course.id(), repeat, now);
        enrollments.add(enrollment);
        LOG.log(Level.INFO, "Enrolled in {0}, version {1}: {2}", new Object[] {
            course.slug(), course.number(), enrollment.id()
        });
        return new EnrollResult.Enrolled(enrollment.id());
    }

    /** An enrollment in a version that was withdrawn leads nowhere: it must not keep the person out of the version that replaced it. */
    private boolean mayGiveWay(Enrollment open, CourseVersion current) {
        return current.state().open() && catalog.version(open.course()).state().withdrawn();
    }

    /** One enrollment whole, why it is not complete yet included. For its learner and for administrators. */
    public EnrollmentView enrollment(Actor actor, EnrollmentId id) {
        return records.view(readable(actor, id));
    }

    /** The same for the pages that a learner works on: absent for everybody else, administrators included. */
    public EnrollmentView own(Actor actor, EnrollmentId id) {
        return records.view(enrollments.own(actor.requirePerson(), id));
    }

    /** The actor's own, newest first. */
    public List<EnrollmentView> enrollments(Actor actor) {
        return records.views(enrollments.of(actor.requirePerson()));
    }

    /** Each published requirement with its evidence. For its learner and for administrators. */
    public List<RequirementStatus> requirements(Actor actor, EnrollmentId id) {
        return records.of(readable(actor, id)).requirements();
    }

    /** Everything that the page of a lesson shows. Showing it changes nothing: see {@link #viewed}. */
    public LessonDesk desk(Actor actor, EnrollmentId id, String lesson) {
        Enrollment enrollment = enrollments.own(actor.requirePerson(), id);
        EnrollmentView view = records.view(enrollment);
        Lesson content = requireLesson(view.course(), lesson);
        if (view.isClosed()) {
            return new LessonDesk.Closed(view);
        }
        Place last = enrollment.lastPlace();
        return new LessonDesk.Open(
                view,
                content,
                view.lesson(lesson).orElseThrow(),
                last != null && last.lesson().equals(lesson) ? last.anchor() : null,
                activeTimes.of(id).in(lesson),
                notes.reflections(id, lesson),
                notes.notes(id, lesson));
    }

    /** Whether the actor may see the files of a course version: who reads it, authors and administrators. */
    public boolean mayRead(Actor actor, CourseVersionId version) {
        if (actor.is(Role.AUTHOR) || actor.is(Role.ADMINISTRATOR)) {
            return true;
        }
        return actor.personId()
                .filter(person -> enrollments.reads(person, version))
                .map(person -> !catalog.version(version).state().withdrawn())
                .orElse(false);
    }

    /** The learner opened a lesson. This is not finishing it. */
    public Act viewed(Actor actor, EnrollmentId id, String lesson) {
        Enrollment enrollment = enrollments.ownLocked(actor.requirePerson(), id);
        if (isClosed(enrollment, lesson)) {
            return Act.CLOSED;
        }
        Instant now = clock.instant();
        enrollments.progress(enrollment, lesson, now).viewed(now);
        enrollment.opened(lesson, now);
        return Act.DONE;
    }

    /** The learner reads at this place; here she reads on another time. */
    public Act reached(Actor actor, EnrollmentId id, Place place) {
        Enrollment enrollment = enrollments.ownLocked(actor.requirePerson(), id);
        if (isClosed(enrollment, place.lesson())) {
            return Act.CLOSED;
        }
        Instant now = clock.instant();
        enrollments.progress(enrollment, place.lesson(), now).viewed(now);
        enrollment.reached(place, now);
        return Act.DONE;
    }

    /** The learner says that she finished a lesson. */
    public Act finish(Actor actor, EnrollmentId id, String lesson) {
        Enrollment enrollment = enrollments.ownLocked(actor.requirePerson(), id);
        if (isClosed(enrollment, lesson)) {
            return Act.CLOSED;
        }
        Instant now = clock.instant();
        boolean first = enrollments.progress(enrollment, lesson, now).finish(now);
        completions.settle(enrollment);
        return first ? Act.DONE : Act.ALREADY_DONE;
    }

    /**
     * Counts the time before now that a page claims to have been visible and in use; see {@link ActiveInterval}.
     *
     * @return the time counted so far, this included
     */
    public ActiveTime beat(Actor actor, EnrollmentId id, String lesson, Duration claimed) {
        PersonId person = actor.requirePerson();
        Enrollment enrollment = enrollments.own(person, id);
        if (!isClosed(enrollment, lesson)) {
            enrollments.awaitTurn(person);
            activeTimes.beat(enrollment, lesson, claimed, clock.instant());
        }
        return activeTimes.of(id);
    }

    /** For its learner and for administrators. */
    public ActiveTime activeTime(Actor actor, EnrollmentId id) {
        return activeTimes.of(readable(actor, id).id());
    }

    /** Starts an attempt at the post-test, or goes on with the open one. */
    public PostTestStart startPostTest(Actor actor, EnrollmentId id) {
        PersonId person = actor.requirePerson();
        StudyRecord record = records.of(enrollments.own(person, id));
        if (record.isClosed()) {
            return new PostTestStart.Closed();
        }
        StartResult result = assessments.start(
                person, new EnrollmentRef(id.value()), record.course().id(), record.reRead());
        return switch (result) {
            case StartResult.Started started -> new PostTestStart.Open(started.attempt(), false);
            case StartResult.Resumed resumed -> new PostTestStart.Open(resumed.attempt(), true);
            case StartResult.Refused refused ->
                switch (refused.reason()) {
                    case ALREADY_PASSED -> new PostTestStart.AlreadyPassed();
                    case RE_STUDY -> new PostTestStart.ReStudyFirst(refused.reStudy());
                };
        };
    }

    /** Tries, marks and what to re-read. For its learner and for administrators. */
    public TestStanding testStanding(Actor actor, EnrollmentId id) {
        StudyRecord record = records.of(readable(actor, id));
        return assessments.standing(
                new EnrollmentRef(id.value()), record.course().id(), record.reRead());
    }

    /** Completes the enrollment in the transaction that scored the attempt, if the post-test was its last requirement. */
    public void attemptScored(@Observes AttemptScored scored) {
        if (scored.passed()) {
            completions.settle(
                    enrollments.locked(new EnrollmentId(scored.enrollment().value())));
        }
    }

    /** The learner gives the published attestation. */
    public Act attest(Actor actor, EnrollmentId id) {
        Enrollment enrollment = enrollments.ownLocked(actor.requirePerson(), id);
        StudyRecord record = records.of(enrollment);
        if (record.isClosed()) {
            return Act.CLOSED;
        }
        if (record.attestedAt() != null) {
            return Act.ALREADY_DONE;
        }
        if (!record.isStudied()) {
            return Act.TOO_EARLY;
        }
        completions.attest(id, record.course().content().attestation(), clock.instant());
        completions.settle(enrollment);
        return Act.DONE;
    }

    /** The learner answers the published questionnaire, by the ids of its questions: 1 to 5, the text of an option, or words. */
    public EvaluationResult evaluate(Actor actor, EnrollmentId id, Map<String, String> answers) {
        Enrollment enrollment = enrollments.ownLocked(actor.requirePerson(), id);
        StudyRecord record = records.of(enrollment);
        if (record.isClosed()) {
            return new EvaluationResult.Closed();
        }
        if (record.evaluatedAt() != null) {
            return new EvaluationResult.AlreadyGiven();
        }
        if (!record.isStudied()) {
            return new EvaluationResult.TooEarly();
        }
        Questionnaire.Checked checked =
                new Questionnaire(record.course().content().evaluation()).check(answers);
        if (!checked.faults().isEmpty()) {
            return new EvaluationResult.Refused(checked.faults());
        }
        Instant now = clock.instant();
        completions.evaluate(id, checked.answers(), now);
        completions.settle(enrollment);
        return new EvaluationResult.Given(now);
    }

    /**
     * What a certificate rests on: for credit, from {@link RequirementsMet} on.
     *
     * @throws Absent unless every requirement is met
     */
    public CompletionRecord completion(EnrollmentId id) {
        StudyRecord record = records.of(enrollments.get(id));
        if (record.completedAt() == null) {
            throw new Absent("completion of enrollment " + id);
        }
        return new CompletionRecord(
                id,
                record.enrollment().person(),
                record.course().id(),
                record.enrollment().enrolledAt(),
                record.enrollment().isRepeated(),
                record.requirements(),
                activeTimes.of(id),
                record.completedAt());
    }

    private Enrollment readable(Actor actor, EnrollmentId id) {
        return actor.is(Role.ADMINISTRATOR) ? enrollments.get(id) : enrollments.own(actor.requirePerson(), id);
    }

    /** @throws Absent if the course has no such lesson */
    private boolean isClosed(Enrollment enrollment, String lesson) {
        CourseVersion course = catalog.version(enrollment.course());
        requireLesson(course, lesson);
        return course.state().withdrawn() || enrollment.state() == EnrollmentState.REPLACED;
    }

    private static Lesson requireLesson(CourseVersion course, String lesson) {
        return course.lesson(lesson).orElseThrow(() -> new Absent("lesson " + lesson + " of " + course.id()));
    }
}

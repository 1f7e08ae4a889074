package org.carryover.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.carryover.learning.World.ADA;
import static org.carryover.learning.World.ANSWERS;
import static org.carryover.learning.World.AUTHOR;
import static org.carryover.learning.World.FIRST_LESSON;
import static org.carryover.learning.World.KIM;
import static org.carryover.learning.World.ROBIN;
import static org.carryover.learning.World.SECOND_LESSON;
import static org.carryover.learning.World.SLUG;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import org.carryover.assessment.AttemptId;
import org.carryover.catalog.ChangeKind;
import org.carryover.catalog.Correction;
import org.carryover.catalog.CourseState;
import org.carryover.catalog.CourseVersionId;
import org.carryover.catalog.Outcome;
import org.carryover.catalog.SampleCourse;
import org.carryover.shared.Absent;
import org.carryover.shared.Actor;
import org.carryover.shared.Forbidden;
import org.carryover.shared.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Enrolling, whose an enrollment is, and what becomes of it when the course changes or closes. */
@ParameterizedClass
@EnumSource(TestDatabase.Kind.class)
class EnrollmentTest {

    private static final String REASON = "A step is unsafe";

    private final World world;

    EnrollmentTest(TestDatabase.Kind kind) {
        world = new World(kind);
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void anEnrollmentIsBoundToTheVersionOfItsDay() {
        EnrollmentId robins = world.enrolled(ROBIN);
        CourseVersionId newer = world.publish(
                SampleCourse.withOutcome(SampleCourse.content(), new Outcome("o3", "Recognize a shutdown.")),
                ChangeKind.MAJOR);

        assertThat(world.view(ROBIN, robins).version()).isEqualTo(world.version);
        assertThat(world.enroll(ROBIN)).isEqualTo(new EnrollResult.AlreadyEnrolled(robins));
        assertThat(world.view(KIM, world.enrolled(KIM)).version()).isEqualTo(newer);
    }

    @RepeatedTest(3)
    void aDoubleClickEnrollsOnce() {
        List<EnrollResult> results = world.together(Collections.nCopies(8, () -> world.enroll(ROBIN)));
        assertThat(results).filteredOn(EnrollResult.Enrolled.class::isInstance).hasSize(1);
        assertThat(results)
                .filteredOn(EnrollResult.AlreadyEnrolled.class::isInstance)
                .hasSize(7);
        assertThat(enrollments(ROBIN)).hasSize(1);
    }

    @Test
    void whatDoesNotExistCannotBeEnrolledIn() {
        assertThatThrownBy(() -> world.run(beans -> beans.learning().enroll(ROBIN, "none")))
                .isInstanceOf(Absent.class);
    }

    @Test
    void aRepeatIsConfirmedAndStartsFromNothing() {
        EnrollmentId earlier = world.completed(ROBIN);
        Instant completedAt = world.now();
        world.pass(Duration.ofDays(400));
        assertThat(world.enroll(ROBIN)).isEqualTo(new EnrollResult.CompletedBefore(earlier, completedAt));

        EnrollmentId again = ((EnrollResult.Enrolled) world.enrollAgain(ROBIN)).id();

        EnrollmentView view = world.view(ROBIN, again);
        assertThat(view.repeat()).isTrue();
        assertThat(view.finishedLessons()).isZero();
        assertThat(view.isCompleted()).isFalse();
        assertThat(view.requirements()).noneMatch(RequirementStatus::met);
        assertThat(enrollments(ROBIN)).extracting(EnrollmentView::id).containsExactly(again, earlier);
        assertThat(world.enroll(ROBIN)).isEqualTo(new EnrollResult.AlreadyEnrolled(again));

        world.complete(ROBIN, again);
        assertThat(world.met).extracting(RequirementsMet::enrollment).containsExactly(earlier, again);
        assertThat(world.learn(learning -> learning.completion(again)).repeat()).isTrue();
    }

    @Test
    void aRetiredCourseTakesNobodyNewAndGoesOn() {
        EnrollmentId robins = world.enrolled(ROBIN);
        world.run(beans -> beans.publishing().retire(AUTHOR, SLUG, "Replaced by another course"));

        assertThat(world.enroll(KIM)).isEqualTo(new EnrollResult.Closed("Replaced by another course"));
        world.complete(ROBIN, robins);
        assertThat(world.met).hasSize(1);
        assertThat(world.view(ROBIN, robins).isClosed()).isFalse();
    }

    @Test
    void inAWithdrawnCourseNobodyReadsOnTestsOrCompletes() {
        EnrollmentId robins = world.enrolled(ROBIN);
        world.finishLessons(ROBIN, robins);
        AttemptId attempt = world.answered(ROBIN, robins, true);
        Instant withdrawnAt = withdraw();

        assertThat(world.enroll(KIM)).isEqualTo(new EnrollResult.Closed(REASON));
        assertThat(world.open(ROBIN, robins, FIRST_LESSON)).isEqualTo(Act.CLOSED);
        assertThat(world.reach(ROBIN, robins, Place.startOf(FIRST_LESSON))).isEqualTo(Act.CLOSED);
        assertThat(world.finish(ROBIN, robins, FIRST_LESSON)).isEqualTo(Act.CLOSED);
        assertThat(world.startPostTest(ROBIN, robins)).isEqualTo(new PostTestStart.Closed());
        world.submit(ROBIN, attempt);
        assertThat(world.attest(ROBIN, robins)).isEqualTo(Act.CLOSED);
        assertThat(world.evaluate(ROBIN, robins, ANSWERS)).isEqualTo(new EvaluationResult.Closed());
        assertThat(world.met).isEmpty();
        EnrollmentView view = world.view(ROBIN, robins);
        assertThat(view.isClosed()).isTrue();
        assertThat(view.course().state()).isEqualTo(new CourseState.Withdrawn(withdrawnAt, REASON));
        assertThat(desk(robins)).isEqualTo(new LessonDesk.Closed(view));
        assertThat(mayRead(ROBIN)).isFalse();
    }

    @Test
    void aCourseOpenedAgainGoesOnWhereItStood() {
        EnrollmentId robins = world.enrolled(ROBIN);
        world.finishLessons(ROBIN, robins);
        AttemptId attempt = world.answered(ROBIN, robins, true);
        withdraw();
        world.submit(ROBIN, attempt);
        world.run(beans -> beans.publishing().reopen(AUTHOR, SLUG, "The step was mended"));

        world.attest(ROBIN, robins);
        world.evaluate(ROBIN, robins, ANSWERS);
        assertThat(world.met).hasSize(1);
    }

    @Test
    void whoseVersionWasWithdrawnMayEnrollInTheNewOne() {
        EnrollmentId old = world.enrolled(ROBIN);
        world.finish(ROBIN, old, FIRST_LESSON);
        withdraw();
        assertThat(world.enroll(ROBIN)).isEqualTo(new EnrollResult.AlreadyEnrolled(old));
        CourseVersionId mended = world.publish(
                SampleCourse.withOutcome(SampleCourse.content(), new Outcome("o3", "Recognize a shutdown.")),
                ChangeKind.MAJOR);

        EnrollmentId fresh = world.enrolled(ROBIN);

        assertThat(fresh).isNotEqualTo(old);
        assertThat(world.view(ROBIN, fresh).version()).isEqualTo(mended);
        assertThat(world.view(ROBIN, old).state()).isEqualTo(EnrollmentState.REPLACED);
        world.run(beans -> beans.publishing().reopen(AUTHOR, SLUG, "Opened again"));
        assertThat(world.view(ROBIN, old).isClosed()).isTrue();
        assertThat(world.finish(ROBIN, old, SECOND_LESSON)).isEqualTo(Act.CLOSED);
        assertThat(world.view(ROBIN, fresh).repeat()).isFalse();
    }

    @Test
    void aCorrectionSinceEnrollingIsTold() {
        publishCorrection("Before Robin came", "What comes first.");
        world.pass(Duration.ofDays(1));
        EnrollmentId robins = world.enrolled(ROBIN);
        assertThat(world.view(ROBIN, robins).corrections()).isEmpty();

        world.pass(Duration.ofDays(1));
        publishCorrection("A clearer summary", "What the grown-up does first.");

        assertThat(world.view(ROBIN, robins).corrections())
                .containsExactly(new Correction(world.version, 3, world.now(), "A clearer summary"));
        assertThat(world.view(ROBIN, robins).course().content().summary()).isEqualTo("What the grown-up does first.");
    }

    @Test
    void somebodyElsesEnrollmentIsAbsent() {
        EnrollmentId robins = world.enrolled(ROBIN);
        List<Consumer<Learning>> attempts = List.of(
                learning -> learning.enrollment(KIM, robins),
                learning -> learning.requirements(KIM, robins),
                learning -> learning.desk(KIM, robins, FIRST_LESSON),
                learning -> learning.desk(ADA, robins, FIRST_LESSON),
                learning -> learning.viewed(KIM, robins, FIRST_LESSON),
                learning -> learning.reached(KIM, robins, Place.startOf(FIRST_LESSON)),
                learning -> learning.finish(KIM, robins, FIRST_LESSON),
                learning -> learning.finish(ADA, robins, FIRST_LESSON),
                learning -> learning.beat(KIM, robins, FIRST_LESSON, Duration.ofSeconds(15)),
                learning -> learning.activeTime(KIM, robins),
                learning -> learning.startPostTest(KIM, robins),
                learning -> learning.startPostTest(ADA, robins),
                learning -> learning.testStanding(KIM, robins),
                learning -> learning.attest(ADA, robins),
                learning -> learning.evaluate(ADA, robins, ANSWERS));
        for (Consumer<Learning> attempt : attempts) {
            assertThatThrownBy(() -> world.run(beans -> attempt.accept(beans.learning())))
                    .isInstanceOf(Absent.class);
        }
        assertThat(world.view(ROBIN, robins).lastSeenAt()).isNull();
    }

    @Test
    void aVisitorHasNoEnrollments() {
        EnrollmentId robins = world.enrolled(ROBIN);
        assertThatThrownBy(() -> world.enroll(Actor.VISITOR)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> enrollments(Actor.VISITOR)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> world.view(Actor.VISITOR, robins)).isInstanceOf(Forbidden.class);
        assertThat(mayRead(Actor.VISITOR)).isFalse();
    }

    @Test
    void theFilesOfAVersionAreForThoseWhoReadIt() {
        assertThat(mayRead(ROBIN)).isFalse();
        world.enrolled(ROBIN);
        assertThat(mayRead(ROBIN)).isTrue();
        assertThat(mayRead(KIM)).isFalse();
        assertThat(mayRead(AUTHOR)).isTrue();
        assertThat(mayRead(ADA)).isTrue();
    }

    private Instant withdraw() {
        world.run(beans -> beans.publishing().withdraw(AUTHOR, SLUG, REASON));
        return world.now();
    }

    private void publishCorrection(String note, String summary) {
        world.publish(SampleCourse.withSummary(SampleCourse.content(), summary), new ChangeKind.Minor(note));
    }

    private List<EnrollmentView> enrollments(Actor actor) {
        return world.in(beans -> beans.learning().enrollments(actor));
    }

    private LessonDesk desk(EnrollmentId id) {
        return world.in(beans -> beans.learning().desk(ROBIN, id, FIRST_LESSON));
    }

    private boolean mayRead(Actor actor) {
        return world.in(beans -> beans.learning().mayRead(actor, world.version));
    }
}

package org.carryover.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.carryover.learning.World.ADA;
import static org.carryover.learning.World.FIRST_LESSON;
import static org.carryover.learning.World.KIM;
import static org.carryover.learning.World.ROBIN;
import static org.carryover.learning.World.SECOND_LESSON;
import static org.carryover.learning.World.SLUG;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import org.carryover.catalog.ChangeKind;
import org.carryover.catalog.SampleCourse;
import org.carryover.shared.Absent;
import org.carryover.shared.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Reading: nothing is done because it was opened, one resumes where one left, and time counts once. */
@ParameterizedClass
@EnumSource(TestDatabase.Kind.class)
class ReadingTest {

    private static final Duration BEAT = Duration.ofSeconds(15);

    private final World world;
    private EnrollmentId robins;

    ReadingTest(TestDatabase.Kind kind) {
        world = new World(kind);
    }

    @BeforeEach
    void enroll() {
        robins = world.enrolled(ROBIN);
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void beforeTheFirstLessonReadingBeginsAtTheBeginning() {
        EnrollmentView view = world.view(ROBIN, robins);
        assertThat(view.resume()).isEqualTo(Place.startOf(FIRST_LESSON));
        assertThat(view.lessons()).noneMatch(LessonStatus::isOpened);
        assertThat(view.resumeLesson().title()).isEqualTo("What co-regulation is");
        assertThat(view.resumeLesson().minutes()).isEqualTo(50);
    }

    @Test
    void openingIsNotFinishing() {
        world.open(ROBIN, robins, FIRST_LESSON);
        LessonStatus lesson = world.view(ROBIN, robins).lesson(FIRST_LESSON).orElseThrow();
        assertThat(lesson.isOpened()).isTrue();
        assertThat(lesson.isFinished()).isFalse();
        assertThat(world.view(ROBIN, robins).finishedLessons()).isZero();
    }

    @Test
    void showingALessonChangesNothing() {
        assertThat(desk(FIRST_LESSON).status().isOpened()).isFalse();
        assertThat(world.view(ROBIN, robins).lessons()).noneMatch(LessonStatus::isOpened);
    }

    @Test
    void oneResumesExactlyWhereOneLeft() {
        world.open(ROBIN, robins, SECOND_LESSON);
        world.reach(ROBIN, robins, new Place(SECOND_LESSON, "p-17"));
        world.pass(Duration.ofDays(3));

        assertThat(world.view(ROBIN, robins).resume()).isEqualTo(new Place(SECOND_LESSON, "p-17"));
        world.open(ROBIN, robins, SECOND_LESSON);
        assertThat(desk(SECOND_LESSON).anchor()).isEqualTo("p-17");
        assertThat(world.view(ROBIN, robins).lastSeenAt()).isEqualTo(world.now());
        assertThat(desk(FIRST_LESSON).anchor()).isNull();
    }

    @Test
    void afterAFinishedLessonTheNextOneIsUp() {
        world.reach(ROBIN, robins, new Place(FIRST_LESSON, "p-40"));
        world.finish(ROBIN, robins, FIRST_LESSON);
        assertThat(world.view(ROBIN, robins).resume()).isEqualTo(Place.startOf(SECOND_LESSON));
        world.finish(ROBIN, robins, SECOND_LESSON);
        assertThat(world.view(ROBIN, robins).resume()).isEqualTo(new Place(FIRST_LESSON, "p-40"));
    }

    @Test
    void finishingAgainKeepsTheFirstDay() {
        Instant first = world.now();
        assertThat(world.finish(ROBIN, robins, FIRST_LESSON)).isEqualTo(Act.DONE);
        world.pass(Duration.ofDays(1));
        assertThat(world.finish(ROBIN, robins, FIRST_LESSON)).isEqualTo(Act.ALREADY_DONE);
        assertThat(world.view(ROBIN, robins).lesson(FIRST_LESSON).orElseThrow().finishedAt())
                .isEqualTo(first);
    }

    @RepeatedTest(3)
    void twoTabsThatOpenTheSameLessonDoNotFail() {
        List<Callable<Act>> calls = new ArrayList<>();
        calls.addAll(Collections.nCopies(3, () -> world.open(ROBIN, robins, FIRST_LESSON)));
        calls.addAll(Collections.nCopies(3, () -> world.reach(ROBIN, robins, new Place(FIRST_LESSON, "p-2"))));
        assertThat(world.together(calls)).containsOnly(Act.DONE);
    }

    @Test
    void aLessonOfAnotherCourseIsAbsent() {
        List<Callable<Object>> attempts = List.of(
                () -> world.open(ROBIN, robins, "none"),
                () -> world.finish(ROBIN, robins, "none"),
                () -> desk("none"),
                () -> beat(robins, "none", BEAT));
        for (Callable<Object> attempt : attempts) {
            assertThatThrownBy(attempt::call).isInstanceOf(Absent.class);
        }
    }

    @Test
    void anAnchorIsAnId() {
        for (String anchor : List.of("", "a b", "<script>", "x".repeat(121), "\u0000", "7")) {
            assertThatThrownBy(() -> new Place(FIRST_LESSON, anchor)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void activeTimeIsSummedByLesson() {
        world.pass(Duration.ofMinutes(10));
        beat(robins, FIRST_LESSON, BEAT);
        world.pass(BEAT);
        beat(robins, FIRST_LESSON, BEAT);
        world.pass(BEAT);
        ActiveTime time = beat(robins, SECOND_LESSON, BEAT);

        assertThat(time.in(FIRST_LESSON)).isEqualTo(Duration.ofSeconds(30));
        assertThat(time.in(SECOND_LESSON)).isEqualTo(Duration.ofSeconds(15));
        assertThat(time.total()).isEqualTo(Duration.ofSeconds(45));
        assertThat(world.learn(learning -> learning.activeTime(ADA, robins)).total())
                .isEqualTo(time.total());
        assertThat(desk(FIRST_LESSON).activeTime()).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void nobodyReadsBeforeEnrolling() {
        world.pass(Duration.ofSeconds(5));
        assertThat(beat(robins, FIRST_LESSON, BEAT).total()).isEqualTo(Duration.ofSeconds(5));
        assertThat(beat(robins, FIRST_LESSON, Duration.ofSeconds(-5)).total()).isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void twoTabsInTwoCoursesCountOnce() {
        String other = "other-course";
        world.publish(SampleCourse.content(other, "Other"), ChangeKind.MAJOR);
        EnrollmentId second =
                world.in(beans -> ((EnrollResult.Enrolled) beans.learning().enroll(ROBIN, other)).id());
        Instant start = world.now();
        for (int i = 0; i < 20; i++) {
            world.pass(Duration.ofSeconds(7));
            beat(robins, FIRST_LESSON, BEAT);
            beat(second, SECOND_LESSON, BEAT);
        }
        assertThat(total(robins).plus(total(second))).isEqualTo(Duration.between(start, world.now()));
    }

    @RepeatedTest(3)
    void beatsAtTheSameMomentCountOnce() {
        world.pass(Duration.ofMinutes(10));
        EnrollmentId kims = world.enrolled(KIM);
        world.together(Collections.nCopies(8, () -> beat(robins, FIRST_LESSON, BEAT)));
        assertThat(total(robins)).isEqualTo(BEAT);
        assertThat(world.learn(learning -> learning.activeTime(KIM, kims)).total())
                .isZero();
    }

    @Test
    void inAWithdrawnCourseNoTimeCounts() {
        world.pass(Duration.ofMinutes(10));
        world.run(beans -> beans.publishing().withdraw(World.AUTHOR, SLUG, "A step is unsafe"));
        assertThat(beat(robins, FIRST_LESSON, BEAT).total()).isZero();
    }

    private ActiveTime beat(EnrollmentId id, String lesson, Duration claimed) {
        return world.in(beans -> beans.learning().beat(ROBIN, id, lesson, claimed));
    }

    private Duration total(EnrollmentId id) {
        return world.learn(learning -> learning.activeTime(ROBIN, id)).total();
    }

    private LessonDesk.Open desk(String lesson) {
        return (LessonDesk.Open) world.learn(learning -> learning.desk(ROBIN, robins, lesson));
    }
}

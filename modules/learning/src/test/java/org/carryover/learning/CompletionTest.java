package org.carryover.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.carryover.learning.World.ADA;
import static org.carryover.learning.World.ANSWERS;
import static org.carryover.learning.World.FIRST_LESSON;
import static org.carryover.learning.World.KIM;
import static org.carryover.learning.World.ROBIN;
import static org.carryover.learning.World.ROBIN_ID;
import static org.carryover.learning.World.SECOND_LESSON;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import org.carryover.assessment.AttemptId;
import org.carryover.catalog.Requirement;
import org.carryover.shared.Absent;
import org.carryover.shared.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Complete is who met every published requirement: once, however it is asked. */
@ParameterizedClass
@EnumSource(TestDatabase.Kind.class)
class CompletionTest {

    private final World world;
    private EnrollmentId robins;

    CompletionTest(TestDatabase.Kind kind) {
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
    void theLastRequirementCompletesTheCourse() {
        Instant enrolledAt = world.now();
        world.finishLessons(ROBIN, robins);
        world.pass(Duration.ofHours(1));
        world.takeTest(ROBIN, robins, true);
        world.attest(ROBIN, robins);
        assertThat(world.view(ROBIN, robins).isCompleted()).isFalse();
        assertThat(world.view(ROBIN, robins).next()).contains(Requirement.EVALUATION);
        assertThat(world.met).isEmpty();

        world.pass(Duration.ofDays(1));
        Instant last = world.now();
        assertThat(world.evaluate(ROBIN, robins, ANSWERS)).isEqualTo(new EvaluationResult.Given(last));

        assertThat(world.met).containsExactly(new RequirementsMet(robins, ROBIN_ID, world.version, last));
        EnrollmentView view = world.view(ROBIN, robins);
        assertThat(view.isCompleted()).isTrue();
        assertThat(view.completedAt()).isEqualTo(last);
        assertThat(view.next()).isEmpty();
        CompletionRecord completion = world.learn(learning -> learning.completion(robins));
        assertThat(completion.enrolledAt()).isEqualTo(enrolledAt);
        assertThat(completion.lessonsFinishedAt()).isEqualTo(enrolledAt);
        assertThat(completion.testPassedAt()).isEqualTo(enrolledAt.plus(Duration.ofHours(1)));
        assertThat(completion.attestedAt()).isEqualTo(completion.testPassedAt());
        assertThat(completion.evaluatedAt()).isEqualTo(last);
        assertThat(completion.completedAt()).isEqualTo(last);
        assertThat(completion.repeat()).isFalse();
    }

    @Test
    void thePostTestMayBeTheLastOfStudyAndLessonsToo() {
        world.takeTest(ROBIN, robins, true);
        assertThat(world.attest(ROBIN, robins)).isEqualTo(Act.TOO_EARLY);
        world.finishLessons(ROBIN, robins);
        assertThat(world.attest(ROBIN, robins)).isEqualTo(Act.DONE);
        world.evaluate(ROBIN, robins, ANSWERS);
        assertThat(world.met).hasSize(1);
    }

    @Test
    void nobodyAttestsOrJudgesWhatIsNotStudied() {
        assertThat(world.attest(ROBIN, robins)).isEqualTo(Act.TOO_EARLY);
        assertThat(world.evaluate(ROBIN, robins, ANSWERS)).isEqualTo(new EvaluationResult.TooEarly());
        world.finishLessons(ROBIN, robins);
        world.takeTest(ROBIN, robins, false);
        assertThat(world.attest(ROBIN, robins)).isEqualTo(Act.TOO_EARLY);
        assertThat(world.view(ROBIN, robins).next()).contains(Requirement.POST_TEST);
    }

    @Test
    void asOftenAsItIsAskedItCompletesOnce() {
        world.complete(ROBIN, robins);
        assertThat(world.finish(ROBIN, robins, FIRST_LESSON)).isEqualTo(Act.ALREADY_DONE);
        assertThat(world.attest(ROBIN, robins)).isEqualTo(Act.ALREADY_DONE);
        assertThat(world.evaluate(ROBIN, robins, ANSWERS)).isEqualTo(new EvaluationResult.AlreadyGiven());
        assertThat(world.startPostTest(ROBIN, robins)).isEqualTo(new PostTestStart.AlreadyPassed());
        assertThat(world.met).hasSize(1);
    }

    @RepeatedTest(5)
    void atTheSameMomentItCompletesOnce() {
        world.finish(ROBIN, robins, FIRST_LESSON);
        world.finish(ROBIN, robins, SECOND_LESSON);
        world.takeTest(ROBIN, robins, true);
        List<Callable<Object>> calls = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            calls.add(() -> world.attest(ROBIN, robins));
            calls.add(() -> world.evaluate(ROBIN, robins, ANSWERS));
            calls.add(() -> world.finish(ROBIN, robins, SECOND_LESSON));
        }
        Collections.shuffle(calls);

        List<Object> results = world.together(calls);

        assertThat(results).filteredOn(Act.DONE::equals).hasSize(1);
        assertThat(results).filteredOn(EvaluationResult.Given.class::isInstance).hasSize(1);
        assertThat(world.met).hasSize(1);
        assertThat(world.view(ROBIN, robins).isCompleted()).isTrue();
    }

    @RepeatedTest(5)
    void lastLessonAndPostTestAtTheSameMomentStillMeet() {
        world.finish(ROBIN, robins, FIRST_LESSON);
        AttemptId attempt = world.answered(ROBIN, robins, true);

        world.together(List.<Callable<Object>>of(
                () -> world.submit(ROBIN, attempt),
                () -> world.finish(ROBIN, robins, SECOND_LESSON),
                () -> world.submit(ROBIN, attempt),
                () -> world.finish(ROBIN, robins, SECOND_LESSON)));

        assertThat(world.attest(ROBIN, robins)).isEqualTo(Act.DONE);
        world.evaluate(ROBIN, robins, ANSWERS);
        assertThat(world.met).hasSize(1);
    }

    @Test
    void theLearnerAndTheAdministratorReadTheSameReasons() {
        world.finish(ROBIN, robins, FIRST_LESSON);
        List<RequirementStatus> learners = world.requirements(ROBIN, robins);
        assertThat(learners).extracting(RequirementStatus::requirement).containsExactly(Requirement.values());
        assertThat(learners.getFirst().evidence())
                .isEqualTo(new Evidence.Lessons(1, 2, List.of("The adult goes first"), null));
        assertThat(world.requirements(ADA, robins)).isEqualTo(learners);
        assertThat(world.view(ADA, robins)).isEqualTo(world.view(ROBIN, robins));
        assertThatThrownBy(() -> world.requirements(KIM, robins)).isInstanceOf(Absent.class);
    }

    @Test
    void withoutEveryRequirementThereIsNoCompletionToCertify() {
        world.finishLessons(ROBIN, robins);
        assertThatThrownBy(() -> world.learn(learning -> learning.completion(robins)))
                .isInstanceOf(Absent.class);
    }
}

package org.carryover.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carryover.learning.World.ADA;
import static org.carryover.learning.World.FIRST_LESSON;
import static org.carryover.learning.World.ROBIN;

import java.time.Duration;
import java.util.List;
import org.carryover.assessment.AttemptId;
import org.carryover.assessment.ReStudyLesson;
import org.carryover.assessment.TestStanding;
import org.carryover.shared.Actor;
import org.carryover.shared.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The post-test inside an enrollment: two tries, then one lesson is re-read for two more. */
@ParameterizedClass
@EnumSource(TestDatabase.Kind.class)
class PostTestTest {

    private final World world;
    private EnrollmentId robins;

    PostTestTest(TestDatabase.Kind kind) {
        world = new World(kind);
    }

    @BeforeEach
    void study() {
        robins = world.enrolled(ROBIN);
        world.finishLessons(ROBIN, robins);
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void anOpenAttemptGoesOnAndTheViewTellsOfIt() {
        AttemptId attempt = ((PostTestStart.Open) world.startPostTest(ROBIN, robins)).attempt();
        assertThat(world.startPostTest(ROBIN, robins)).isEqualTo(new PostTestStart.Open(attempt, true));
        assertThat(world.view(ROBIN, robins).openAttempt()).isEqualTo(attempt);
        world.submit(ROBIN, attempt);
        assertThat(world.view(ROBIN, robins).openAttempt()).isNull();
    }

    @Test
    void whenTheTriesAreUsedUpALessonIsReReadFirst() {
        failTwice();

        PostTestStart refused = world.startPostTest(ROBIN, robins);
        String lesson =
                ((PostTestStart.ReStudyFirst) refused).lessons().getFirst().lesson();
        assertThat(refused).isEqualTo(new PostTestStart.ReStudyFirst(List.of(new ReStudyLesson(lesson, false))));
        assertThat(standing().reStudyDue()).isTrue();
        assertThat(standing(ADA)).isEqualTo(standing());

        world.pass(Duration.ofMinutes(10));
        world.open(ROBIN, robins, lesson);
        assertThat(standing().left()).isEqualTo(2);
        world.takeTest(ROBIN, robins, true);
        assertThat(standing().passed()).isPresent();
        assertThat(world.startPostTest(ROBIN, robins)).isEqualTo(new PostTestStart.AlreadyPassed());
    }

    @Test
    void whatWasReadBeforeTheLastTryIsNotReRead() {
        world.takeTest(ROBIN, robins, false);
        world.pass(Duration.ofMinutes(10));
        world.open(ROBIN, robins, FIRST_LESSON);
        world.open(ROBIN, robins, World.SECOND_LESSON);
        world.pass(Duration.ofMinutes(10));
        world.takeTest(ROBIN, robins, false);
        assertThat(world.startPostTest(ROBIN, robins)).isInstanceOf(PostTestStart.ReStudyFirst.class);
    }

    @Test
    void theEvidenceCountsTries() {
        failTwice();
        Evidence evidence = world.requirements(ROBIN, robins).get(1).evidence();
        assertThat(evidence).isEqualTo(new Evidence.PostTest(0, 4, 4, 2, null));
    }

    private void failTwice() {
        world.takeTest(ROBIN, robins, false);
        world.pass(Duration.ofMinutes(10));
        world.takeTest(ROBIN, robins, false);
    }

    private TestStanding standing() {
        return standing(ROBIN);
    }

    private TestStanding standing(Actor actor) {
        return world.learn(learning -> learning.testStanding(actor, robins));
    }
}

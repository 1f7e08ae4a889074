package org.carryover.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.carryover.learning.World.ADA;
import static org.carryover.learning.World.AUTHOR;
import static org.carryover.learning.World.KIM;
import static org.carryover.learning.World.ROBIN;
import static org.carryover.learning.World.SLUG;

import java.util.List;
import java.util.Map;
import org.carryover.assessment.AttemptId;
import org.carryover.catalog.ChangeKind;
import org.carryover.catalog.CourseContent;
import org.carryover.catalog.CourseVersionId;
import org.carryover.catalog.SampleCourse;
import org.carryover.shared.Forbidden;
import org.carryover.shared.Json;
import org.carryover.shared.MailFilter;
import org.carryover.shared.MailRow;
import org.carryover.shared.PageRequest;
import org.carryover.shared.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What follows for those enrolled when a course is withdrawn, and when it is opened again. */
@ParameterizedClass
@EnumSource(TestDatabase.Kind.class)
class CourseStateChangesTest {

    private static final String REASON = "A step may hurt.";

    private final World world;

    CourseStateChangesTest(TestDatabase.Kind kind) {
        world = new World(kind);
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void thoseOnTheirWayAreToldWhyACourseIsWithdrawn() {
        world.enrolled(ROBIN);
        world.completed(KIM);
        withdraw();

        assertThat(mails()).extracting(MailRow::recipient).containsExactly("robin@example.org");
        String id = mails().getFirst().id();
        assertThat(world.in(beans -> beans.mail().read(ADA, id)).toString())
                .contains(REASON)
                .contains("/course/" + SLUG);
    }

    @Test
    void aRetiredCourseIsNoNewsForThoseWhoMayFinish() {
        world.enrolled(ROBIN);
        world.run(beans -> beans.publishing().retire(AUTHOR, SLUG, "A better one follows."));
        world.deliverTheLastDecision();
        assertThat(mails()).isEmpty();
    }

    @Test
    void whoMetTheLastRequirementMeanwhileCompletesWhenTheCourseIsOpenedAgain() {
        world.publish(lessonsAndPostTestAlone(), ChangeKind.MAJOR);
        EnrollmentId robins = world.enrolled(ROBIN);
        EnrollmentId kims = world.enrolled(KIM);
        world.finishLessons(ROBIN, robins);
        AttemptId attempt = world.answered(ROBIN, robins, true);
        withdraw();
        world.submit(ROBIN, attempt);
        assertThat(world.met).isEmpty();

        world.run(beans -> beans.publishing().reopen(AUTHOR, SLUG, "The step was mended."));
        world.deliverTheLastDecision();
        world.deliverTheLastDecision();

        assertThat(world.met).extracting(RequirementsMet::enrollment).containsExactly(robins);
        assertThat(world.view(ROBIN, robins).isCompleted()).isTrue();
        assertThat(world.view(KIM, kims).isCompleted()).isFalse();
    }

    @Test
    void authorsSeeHowManyLearnNotWho() {
        world.enrolled(ROBIN);
        world.completed(KIM);
        Map<CourseVersionId, EnrolledCount> counts =
                world.in(beans -> beans.roster().counts(AUTHOR));
        assertThat(counts).isEqualTo(Map.of(world.version, new EnrolledCount(1, 1)));
        assertThatThrownBy(() -> world.run(beans -> beans.roster().counts(ROBIN)))
                .isInstanceOf(Forbidden.class);
    }

    private void withdraw() {
        world.run(beans -> beans.publishing().withdraw(AUTHOR, SLUG, REASON));
        world.deliverTheLastDecision();
    }

    private List<MailRow> mails() {
        return world.in(beans -> beans.mail().find(ADA, MailFilter.ANY, new PageRequest(1, 20)))
                .rows();
    }

    private static CourseContent lessonsAndPostTestAlone() {
        String json = Json.write(SampleCourse.content())
                .replaceFirst("\"completion\":\\[[^]]*]", "\"completion\":[\"lessons\",\"post-test\"]");
        return Json.read(json, CourseContent.class);
    }
}

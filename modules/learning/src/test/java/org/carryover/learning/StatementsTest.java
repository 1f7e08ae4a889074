package org.carryover.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carryover.learning.World.ADA;
import static org.carryover.learning.World.FIRST_LESSON;
import static org.carryover.learning.World.ROBIN;

import java.util.function.Consumer;
import org.carryover.catalog.ChangeKind;
import org.carryover.catalog.SampleCourse;
import org.carryover.shared.PageRequest;
import org.carryover.shared.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How many statements a page costs: as many for a long list as for a short one. */
class StatementsTest {

    private final World world = new World(TestDatabase.Kind.H2);

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void aLongListCostsNoMoreStatementsThanAShortOne() {
        world.person("robin", "Robin Example");
        enroll(1);
        long dashboard = statements(beans -> beans.learning().enrollments(ROBIN));
        long roster = statements(this::list);
        enroll(12);
        assertThat(statements(beans -> beans.learning().enrollments(ROBIN)))
                .isEqualTo(dashboard)
                .isLessThanOrEqualTo(6);
        assertThat(statements(this::list)).isEqualTo(roster).isLessThanOrEqualTo(6);
    }

    @Test
    void aLessonPageCostsFewStatements() {
        EnrollmentId robins = world.enrolled(ROBIN);
        world.open(ROBIN, robins, FIRST_LESSON);
        assertThat(statements(beans -> beans.learning().desk(ROBIN, robins, FIRST_LESSON)))
                .isLessThanOrEqualTo(9);
        assertThat(statements(beans -> beans.learning().reached(ROBIN, robins, new Place(FIRST_LESSON, "p-1"))))
                .isLessThanOrEqualTo(6);
        assertThat(statements(beans -> beans.learning().finish(ROBIN, robins, FIRST_LESSON)))
                .isLessThanOrEqualTo(12);
    }

    private void enroll(int courses) {
        for (int i = 0; i < courses; i++) {
            String slug = "course-" + courses + "-" + i;
            world.publish(SampleCourse.content(slug, slug), ChangeKind.MAJOR);
            EnrollmentId id =
                    world.in(beans -> ((EnrollResult.Enrolled) beans.learning().enroll(ROBIN, slug)).id());
            world.finishLessons(ROBIN, id);
            world.takeTest(ROBIN, id, i % 2 == 0);
        }
    }

    private void list(World.Beans beans) {
        beans.roster().find(ADA, EnrollmentFilter.ANY, new PageRequest(1, 50));
    }

    private long statements(Consumer<World.Beans> useCase) {
        world.run(useCase);
        StatementLog log = StatementLog.over(world.database);
        world.run(useCase);
        return log.count();
    }
}

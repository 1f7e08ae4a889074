package org.carryover.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.carryover.learning.World.ADA;
import static org.carryover.learning.World.AUTHOR;
import static org.carryover.learning.World.FIRST_LESSON;
import static org.carryover.learning.World.ROBIN;
import static org.carryover.learning.World.ROBIN_ID;
import static org.carryover.learning.World.SLUG;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.carryover.catalog.ChangeKind;
import org.carryover.catalog.Outcome;
import org.carryover.catalog.SampleCourse;
import org.carryover.shared.Actor;
import org.carryover.shared.Forbidden;
import org.carryover.shared.Page;
import org.carryover.shared.PageRequest;
import org.carryover.shared.PersonId;
import org.carryover.shared.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What administrators list: Robin Núñez completed, Kim Weaver began a day later, Lou has not opened anything. */
@ParameterizedClass
@EnumSource(TestDatabase.Kind.class)
class RosterTest {

    private static final String OTHER = "other-course";
    private static final Actor LOU = World.therapist("lou");

    private final World world;
    private EnrollmentId robins;
    private EnrollmentId kims;
    private EnrollmentId lous;
    private Instant firstDay;

    RosterTest(TestDatabase.Kind kind) {
        world = new World(kind);
    }

    @BeforeEach
    void enroll() {
        world.person("robin", "Robin Núñez");
        world.person("kim", "Kim Weaver");
        world.person("lou", "Lou 100%");
        world.publish(SampleCourse.content(OTHER, "Other"), ChangeKind.MAJOR);
        firstDay = world.now();
        robins = world.enrolled(ROBIN);
        world.pass(Duration.ofDays(1));
        kims = world.enrolled(World.KIM);
        world.open(World.KIM, kims, FIRST_LESSON);
        world.finish(World.KIM, kims, FIRST_LESSON);
        world.pass(Duration.ofDays(1));
        lous = world.in(beans -> ((EnrollResult.Enrolled) beans.learning().enroll(LOU, OTHER)).id());
        world.complete(ROBIN, robins);
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void theNewestEnrollmentComesFirst() {
        assertThat(ids(EnrollmentFilter.ANY)).containsExactly(lous, kims, robins);
    }

    @Test
    void aLineTellsWhoWhatAndHowFar() {
        assertThat(find(filter().person(new PersonId("kim"))).rows())
                .containsExactly(new EnrollmentRow(
                        kims,
                        new PersonId("kim"),
                        "Kim Weaver",
                        SLUG,
                        "Calm Is Shared",
                        1,
                        firstDay.plus(Duration.ofDays(1)),
                        false,
                        EnrollmentState.OPEN,
                        1,
                        2,
                        firstDay.plus(Duration.ofDays(1)),
                        null));
    }

    @Test
    void theListIsFiltered() {
        assertThat(ids(filter().slug(SLUG))).containsExactly(kims, robins);
        assertThat(ids(filter().slug("none"))).isEmpty();
        assertThat(ids(filter().state(EnrollmentState.OPEN))).containsExactly(lous, kims);
        assertThat(ids(filter().state(EnrollmentState.COMPLETED))).containsExactly(robins);
        assertThat(ids(filter().state(EnrollmentState.REPLACED))).isEmpty();
        assertThat(ids(filter().person(ROBIN_ID))).containsExactly(robins);
        assertThat(ids(filter().state(EnrollmentState.COMPLETED).slug(OTHER))).isEmpty();
    }

    @Test
    void peopleAreFoundByNameOrEmailHoweverTheyAreWritten() {
        assertThat(ids(filter().text("nunez ROBIN"))).containsExactly(robins);
        assertThat(ids(filter().text("e").slug(SLUG))).containsExactly(kims, robins);
        assertThat(ids(filter().text("%"))).containsExactly(lous);
        assertThat(ids(filter().text("KIM@practice.example"))).containsExactly(kims);
        assertThat(ids(filter().text("weaver kim@"))).containsExactly(kims);
        assertThat(ids(filter().text("robin weaver"))).isEmpty();
        assertThat(ids(filter().text(" "))).hasSize(3);
    }

    @Test
    void aPeriodMeansTheEnrollmentUnlessCompletionsAreAskedFor() {
        Instant secondDay = firstDay.plus(Duration.ofDays(1));
        Instant thirdDay = firstDay.plus(Duration.ofDays(2));
        assertThat(ids(filter().from(firstDay).to(secondDay))).containsExactly(robins);
        assertThat(ids(filter().from(secondDay))).containsExactly(lous, kims);
        assertThat(ids(filter().from(thirdDay).state(EnrollmentState.COMPLETED)))
                .containsExactly(robins);
        assertThat(ids(filter().to(thirdDay).state(EnrollmentState.COMPLETED))).isEmpty();
    }

    @Test
    void aListHasPages() {
        Page<EnrollmentRow> second =
                world.in(beans -> beans.roster().find(ADA, EnrollmentFilter.ANY, new PageRequest(2, 2)));
        assertThat(second.total()).isEqualTo(3);
        assertThat(second.rows()).extracting(EnrollmentRow::id).containsExactly(robins);
    }

    @Test
    void anEnrollmentThatGaveWaySaysSo() {
        world.pass(Duration.ofDays(1));
        world.run(beans -> beans.publishing().withdraw(AUTHOR, SLUG, "A step is unsafe"));
        world.publish(
                SampleCourse.withOutcome(SampleCourse.content(), new Outcome("o3", "Recognize a shutdown.")),
                ChangeKind.MAJOR);
        EnrollmentId fresh = world.enrolled(World.KIM);
        assertThat(ids(filter().state(EnrollmentState.REPLACED))).containsExactly(kims);
        assertThat(ids(filter().state(EnrollmentState.OPEN))).containsExactly(fresh, lous);
    }

    @Test
    void aFileHoldsTheWholeListHoweverLong() {
        for (int i = 0; i < 1_201; i++) {
            world.person("p" + i, "Person " + i);
        }
        world.run(beans -> {
            for (int i = 0; i < 1_201; i++) {
                beans.learning().enroll(World.therapist("p" + i), SLUG);
            }
        });
        List<EnrollmentRow> file = new ArrayList<>();
        world.run(beans -> beans.roster().export(ADA, EnrollmentFilter.ANY, file::add));
        assertThat(file).hasSize(1_204);
        assertThat(file).extracting(EnrollmentRow::id).doesNotHaveDuplicates();
        assertThat(file).extracting(EnrollmentRow::name).doesNotContainNull();
        List<EnrollmentRow> completions = new ArrayList<>();
        world.run(beans -> beans.roster()
                .export(ADA, filter().state(EnrollmentState.COMPLETED).build(), completions::add));
        assertThat(completions).extracting(EnrollmentRow::id).containsExactly(robins);
    }

    @Test
    void onlyAdministratorsList() {
        for (Actor actor : List.of(Actor.VISITOR, ROBIN, AUTHOR)) {
            assertThatThrownBy(() -> world.run(
                            beans -> beans.roster().find(actor, EnrollmentFilter.ANY, new PageRequest(1, 20))))
                    .isInstanceOf(Forbidden.class);
            assertThatThrownBy(() -> world.run(beans -> beans.roster().export(actor, EnrollmentFilter.ANY, row -> {})))
                    .isInstanceOf(Forbidden.class);
        }
    }

    private List<EnrollmentId> ids(Wanted wanted) {
        return ids(wanted.build());
    }

    private List<EnrollmentId> ids(EnrollmentFilter filter) {
        Page<EnrollmentRow> page = find(filter);
        assertThat(page.total()).isEqualTo(page.rows().size());
        return page.rows().stream().map(EnrollmentRow::id).toList();
    }

    private Page<EnrollmentRow> find(Wanted wanted) {
        return find(wanted.build());
    }

    private Page<EnrollmentRow> find(EnrollmentFilter filter) {
        return world.in(beans -> beans.roster().find(ADA, filter, new PageRequest(1, 20)));
    }

    private static Wanted filter() {
        return new Wanted();
    }

    /** A filter, part by part. */
    private static final class Wanted {
        private String slug;
        private EnrollmentState state;
        private PersonId person;
        private String text;
        private Instant from;
        private Instant to;

        Wanted slug(String value) {
            slug = value;
            return this;
        }

        Wanted state(EnrollmentState value) {
            state = value;
            return this;
        }

        Wanted person(PersonId value) {
            person = value;
            return this;
        }

        Wanted text(String value) {
            text = value;
            return this;
        }

        Wanted from(Instant value) {
            from = value;
            return this;
        }

        Wanted to(Instant value) {
            to = value;
            return this;
        }

        EnrollmentFilter build() {
            return new EnrollmentFilter(slug, state, person, text, from, to);
        }
    }
}

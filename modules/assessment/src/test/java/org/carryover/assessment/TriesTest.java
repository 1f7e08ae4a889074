package org.carryover.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.carryover.assessment.World.ADMINISTRATOR;
import static org.carryover.assessment.World.NOTHING_RE_READ;
import static org.carryover.assessment.World.ROBIN;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.carryover.shared.Absent;
import org.carryover.shared.AuditFilter;
import org.carryover.shared.Forbidden;
import org.carryover.shared.PageRequest;
import org.carryover.shared.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two tries, then re-study of two lessons for one more, as often as needed. */
class TriesTest {

    private final World world = new World(TestDatabase.Kind.H2);

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void beforeTheFirstTryThereIsNothingButTheRules() {
        TestStanding standing = world.standing(NOTHING_RE_READ);
        assertThat(standing.items()).isEqualTo(8);
        assertThat(standing.needed()).isEqualTo(6);
        assertThat(standing.left()).isEqualTo(2);
        assertThat(standing.best()).isEqualTo(-1);
        assertThat(standing.mayStart()).isTrue();
    }

    @Test
    void theSecondTryDrawsOtherItemsOfTheSameOutcomes() {
        AttemptId first = world.takeTest("o1", "o2").attempt();
        AttemptId second = world.started();
        assertThat(ids(second)).doesNotContainAnyElementsOf(ids(first));
        assertThat(world.view(second).items()).hasSize(8);
    }

    @Test
    void whenTheBankIsUsedUpItemsSeenLongestAgoComeBack() {
        Set<String> first = ids(world.takeTest("o1", "o2").attempt());
        Set<String> second = ids(world.takeTest("o1", "o2").attempt());
        // Five items an outcome, two drawn: the third form has the fifth item and one of the first form.
        Set<String> third = ids(world.started());
        assertThat(third).doesNotContainAnyElementsOf(second);
        assertThat(third).filteredOn(first::contains).hasSize(4);
    }

    @Test
    void afterTheTriesTheLessonsOfTheWeakestOutcomesAreReReadFirst() {
        world.takeTest("o1", "o2");
        SubmitResult second = world.takeTest("o3", "o4");
        TestStanding standing = world.standing(NOTHING_RE_READ);
        assertThat(standing.left()).isZero();
        assertThat(standing.mayStart()).isFalse();
        assertThat(standing.reStudy())
                .hasSizeGreaterThanOrEqualTo(2)
                .allMatch(lesson ->
                        lesson.lesson().startsWith("o3") || lesson.lesson().startsWith("o4"));
        assertThat(world.pressStart(NOTHING_RE_READ))
                .isEqualTo(new StartResult.Refused(StartResult.Reason.RE_STUDY, standing.reStudy()));

        ReRead afterTheTry = (lesson, moment) -> moment.equals(second.endedAt());
        assertThat(world.standing(afterTheTry).left()).isEqualTo(1);
        assertThat(world.pressStart(afterTheTry)).isInstanceOf(StartResult.Started.class);
    }

    @Test
    void halfOfTheReStudyIsNotEnough() {
        world.takeTest("o1", "o2");
        world.takeTest("o3", "o4");
        String one = world.standing(NOTHING_RE_READ).reStudy().getFirst().lesson();
        TestStanding standing = world.standing((lesson, moment) -> lesson.equals(one));
        assertThat(standing.left()).isZero();
        assertThat(standing.reStudyDue()).isTrue();
        assertThat(standing.reStudy()).filteredOn(ReStudyLesson::reRead).hasSize(1);
    }

    @Test
    void reStudyOpensTriesAsOftenAsNeeded() {
        for (int fail = 1; fail <= 6; fail++) {
            assertThat(world.takeTest("o1", "o2").passed()).isFalse();
            assertThat(world.standing(NOTHING_RE_READ).left()).isEqualTo(fail == 1 ? 1 : 0);
        }
        assertThat(world.takeTest().passed()).isTrue();
        assertThat(world.standing(NOTHING_RE_READ).tries()).hasSize(7);
    }

    @Test
    void whoPassedIsDone() {
        world.takeTest();
        TestStanding standing = world.standing(NOTHING_RE_READ);
        assertThat(standing.passed()).isPresent();
        assertThat(standing.left()).isZero();
        assertThat(world.pressStart(NOTHING_RE_READ))
                .isEqualTo(new StartResult.Refused(StartResult.Reason.ALREADY_PASSED, List.of()));
    }

    /** ce-credit rule 20. */
    @Test
    void whoDidNotPassIsToldInWritingThatNoCreditIsReported() {
        world.takeTest("o1", "o2");
        List<?> mails = mails();
        assertThat(mails).hasSize(1);
        Object[] mail = (Object[]) mails.getFirst();
        assertThat(mail[0]).isEqualTo("robin@example.org");
        assertThat((String) mail[1]).contains("Calm Is Shared");
        assertThat((String) mail[2]).contains("Right: 4 of 8. Needed: 6.", "none will be reported", "/result/");
    }

    @Test
    void whoPassedGetsNoSuchNotice() {
        world.takeTest();
        assertThat(mails()).isEmpty();
        assertThat(world.announced).extracting(AttemptScored::passed).containsExactly(true);
    }

    /** Field note 13: what was saved but never handed in can be seen and ended by staff. */
    @Test
    void anAdministratorSeesAndClosesAnOpenAttempt() {
        AttemptId attempt = world.started();
        assertThat(world.in(a -> a.openAttempts(ADMINISTRATOR, new PageRequest(1, 20)))
                        .rows())
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.id()).isEqualTo(attempt);
                    assertThat(row.courseTitle()).isEqualTo("Calm Is Shared");
                });
        assertThatThrownBy(() -> world.run(a -> a.close(ROBIN, attempt, "mine")))
                .isInstanceOf(Forbidden.class);
        world.run(a -> a.close(ADMINISTRATOR, attempt, "asked by phone"));
        assertThatThrownBy(() -> world.run(a -> a.close(ADMINISTRATOR, attempt, "again")))
                .isInstanceOf(Absent.class);
        assertThat(world.in(a -> a.openAttempts(ADMINISTRATOR, new PageRequest(1, 20)))
                        .total())
                .isZero();
        world.database.run(entities -> assertThat(
                        new org.carryover.shared.AuditLog(entities, java.time.Clock.systemUTC())
                                .search(ADMINISTRATOR, AuditFilter.ANY, new PageRequest(1, 5))
                                .rows())
                .singleElement()
                .satisfies(row -> assertThat(row.reason()).isEqualTo("asked by phone")));
    }

    /** What an auditor is shown of a test: numbers and times, no answer. */
    @Test
    void anAdministratorReadsTheRecordOfEachTry() {
        world.takeTest("o1", "o2");
        AttemptId open = world.started();
        List<AttemptSummary> tries = world.in(a -> a.attempts(ADMINISTRATOR, World.ROBINS));
        assertThat(tries).extracting(AttemptSummary::tryNumber).containsExactly(1, 2);
        assertThat(tries.getFirst()).satisfies(first -> {
            assertThat(first.right()).isEqualTo(4);
            assertThat(first.items()).isEqualTo(8);
            assertThat(first.needed()).isEqualTo(6);
            assertThat(first.passed()).isFalse();
            assertThat(first.took()).isEqualTo(Duration.ofMinutes(10));
            assertThat(first.outcomes()).contains(new AttemptResult.OutcomeResult("o1", 0, 2));
        });
        assertThat(tries.getLast()).satisfies(second -> {
            assertThat(second.id()).isEqualTo(open);
            assertThat(second.isOpen()).isTrue();
            assertThat(second.outcomes()).isEmpty();
        });
        assertThatThrownBy(() -> world.run(a -> a.attempts(ROBIN, World.ROBINS)))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void anAttemptThatThePlatformClosedUsesUpNoTry() {
        AttemptId attempt = world.started();
        world.run(a -> a.close(ADMINISTRATOR, attempt, "asked by phone"));
        assertThat(world.standing(NOTHING_RE_READ).left()).isEqualTo(2);
        assertThat(world.view(world.started()).tryNumber()).isEqualTo(1);
    }

    @Test
    void anAttemptThatThePlatformClosedCanBeAPass() {
        AttemptId attempt = world.started();
        world.view(attempt).items().forEach(item -> world.save(attempt, item.id(), 1, World.right(item)));
        world.run(a -> a.close(ADMINISTRATOR, attempt, "asked by phone"));
        assertThat(world.standing(NOTHING_RE_READ).passed()).isPresent();
    }

    @ParameterizedTest
    @CsvSource({"1,2", "2,2", "3,3", "4,4"})
    void thePageSaysHowManyTriesThereAreUntilReStudy(int number, int granted) {
        assertThat(Tries.granted(World.RULES, number)).isEqualTo(granted);
    }

    private Set<String> ids(AttemptId attempt) {
        Set<String> ids = new HashSet<>();
        world.view(attempt).items().forEach(item -> ids.add(item.id()));
        return ids;
    }

    private List<?> mails() {
        return world.database.inTransaction(
                entities -> entities.createNativeQuery("select recipient, subject, body from mail_message")
                        .getResultList());
    }
}

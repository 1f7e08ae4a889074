package org.carryover.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.carryover.assessment.Response.Chosen;
import org.carryover.assessment.Response.Matched;
import org.carryover.assessment.Response.Ordered;
import org.junit.jupiter.api.Test;

/** match_correct: right as a whole or not at all. */
class ScoreTest {

    private static final Item ANY = World.bank().getFirst();

    @Test
    void aMultipleChoiceIsRightWithAllThatFitAndNothingElse() {
        Choice choice = (Choice) World.bank().get(1).interaction();
        assertThat(Score.isRight(choice, new Chosen(Set.of("c", "a")))).isTrue();
        assertThat(Score.isRight(choice, new Chosen(Set.of("a")))).isFalse();
        assertThat(Score.isRight(choice, new Chosen(Set.of("a", "b", "c")))).isFalse();
        assertThat(Score.isRight(choice, new Chosen(Set.of()))).isFalse();
        assertThat(Score.isRight(choice, null)).isFalse();
    }

    @Test
    void aMatchIsRightWithEveryPair() {
        Match match = (Match) World.bank().get(3).interaction();
        assertThat(Score.isRight(match, new Matched(Map.of("s2", "t1", "s1", "t3"))))
                .isTrue();
        assertThat(Score.isRight(match, new Matched(Map.of("s1", "t3")))).isFalse();
        assertThat(Score.isRight(match, new Matched(Map.of("s1", "t1", "s2", "t3"))))
                .isFalse();
    }

    @Test
    void anOrderIsRightStepByStep() {
        Order order = (Order) World.bank().get(4).interaction();
        assertThat(Score.isRight(order, new Ordered(List.of("a", "b", "c", "d"))))
                .isTrue();
        assertThat(Score.isRight(order, new Ordered(List.of("a", "c", "b", "d"))))
                .isFalse();
    }

    @Test
    void theWeakestOutcomeIsTheOneWithTheSmallestShareRight() {
        Score.OfOutcome half = new Score.OfOutcome("half", 2, 4);
        Score.OfOutcome none = new Score.OfOutcome("none", 0, 1);
        Score.OfOutcome noneOfThree = new Score.OfOutcome("none-of-three", 0, 3);
        assertThat(List.of(half, none, noneOfThree).stream().sorted(Score.OfOutcome.WEAKEST_FIRST))
                .containsExactly(noneOfThree, none, half);
    }

    @Test
    void reStudyTakesWholeOutcomesUntilThereAreEnoughLessons() {
        Score last = new Score(
                4,
                8,
                6,
                List.of(
                        new Score.OfOutcome("o1", 2, 2),
                        new Score.OfOutcome("o2", 1, 2),
                        new Score.OfOutcome("o3", 0, 2),
                        new Score.OfOutcome("o4", 1, 2)),
                List.of("o2i1", "o3i1", "o3i5", "o4i1"));
        assertThat(ReStudy.lessons(last, World.bank(), new TestRules(75, 2, 1, 1)))
                .containsExactly("o3-first-lesson", "o3-second-lesson");
        assertThat(ReStudy.lessons(last, World.bank(), new TestRules(75, 2, 3, 1)))
                .containsExactly("o3-first-lesson", "o3-second-lesson", "o2-first-lesson");
        assertThat(ReStudy.lessons(last, World.bank(), new TestRules(75, 2, 5, 1)))
                .containsExactly(
                        "o3-first-lesson",
                        "o3-second-lesson",
                        "o2-first-lesson",
                        "o4-first-lesson",
                        "o2-second-lesson");
        assertThat(ReStudy.lessons(last, World.bank(), new TestRules(75, 2, 50, 1)))
                .hasSize(6);
        assertThat(ANY.lesson()).isEqualTo("o1-first-lesson");
    }
}

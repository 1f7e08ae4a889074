package org.carryover.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.carryover.shared.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ItemTest {

    static List<Interaction> oneOfEach() {
        return List.of(
                Choice.of(List.of(option("a"), option("b"), option("c")), Set.of("a", "c")),
                Choice.trueFalse(false, "No.", "Yes."),
                new Match(
                        List.of(associable("s1"), associable("s2")),
                        List.of(associable("t1"), associable("t2"), associable("t3")),
                        Map.of("s1", "t3", "s2", "t1")),
                Order.inOrder(List.of(option("a"), option("b"), option("c")), "Because."));
    }

    @ParameterizedTest
    @MethodSource("oneOfEach")
    void anItemComesBackFromJsonAsItWas(Interaction interaction) {
        Item item = new Item("i01", "o1", "<p>Which?</p>", interaction, "partnership", null);
        assertThat(Json.read(Json.write(item), Item.class)).isEqualTo(item);
    }

    @Test
    void blueprintsComeBackFromJsonAsTheyWere() {
        Blueprint blueprint = new Blueprint(Map.of("o1", 3, "o2", 1));
        assertThat(Json.read(Json.write(blueprint), Blueprint.class)).isEqualTo(blueprint);
        assertThat(blueprint.items()).isEqualTo(4);
    }

    @Test
    void aChoiceKnowsHowManyFit() {
        assertThat(Choice.of(List.of(option("a"), option("b"), option("c")), Set.of("a", "c"))
                        .maxChoices())
                .isEqualTo(2);
        assertThat(Choice.trueFalse(true, "", "").shuffle()).isFalse();
    }

    @Test
    void keysThatNameNothingAreRefused() {
        List<SimpleChoice> choices = List.of(option("a"), option("b"));
        assertThatIllegalArgumentException().isThrownBy(() -> Choice.of(choices, Set.of("z")));
        assertThatIllegalArgumentException().isThrownBy(() -> Choice.of(choices, Set.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new Order(choices, List.of("a", "a"), "Why."));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Match(
                        List.of(associable("s1")), List.of(associable("t1"), associable("t2")), Map.of("s1", "z")));
    }

    @Test
    void twoOptionsWithOneIdAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Choice.of(List.of(option("a"), option("a")), Set.of("a")))
                .withMessageContaining("used twice");
    }

    @ParameterizedTest
    @CsvSource({"80,12,10", "80,10,8", "75,12,9", "100,7,7", "1,12,1", "67,3,3"})
    void theNumberOfItemsToGetRightIsNeverBelowTheMark(int mark, int items, int needed) {
        assertThat(new TestRules(mark, 2, 2, 2).needed(items)).isEqualTo(needed);
    }

    @Test
    void rulesThatWouldLeaveALearnerStuckAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new TestRules(80, 0, 2, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> new TestRules(80, 2, 2, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new TestRules(0, 2, 2, 2));
    }

    private static SimpleChoice option(String id) {
        return new SimpleChoice(id, "<b>" + id + "</b>", "Why " + id);
    }

    private static SimpleAssociableChoice associable(String id) {
        return new SimpleAssociableChoice(id, id.toUpperCase(java.util.Locale.ROOT), null);
    }
}

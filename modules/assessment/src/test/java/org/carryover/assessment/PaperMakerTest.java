package org.carryover.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PaperMakerTest {

    private final PaperMaker maker = new PaperMaker(new Random(1));

    @Test
    void stepsNeverStartInTheRightOrder() {
        List<Item> bank = List.of(new Item("i", "o1", "", twoSteps(), "l", null));
        Blueprint one = new Blueprint(java.util.Map.of("o1", 1));
        for (int i = 0; i < 50; i++) {
            assertThat(maker.draw(one, bank, List.of()).sheets().getFirst().options())
                    .containsExactly("b", "a");
        }
    }

    @Test
    void trueStaysBeforeFalse() {
        Item item = new Item("i", "o1", "", Choice.trueFalse(true, null, null), "l", null);
        for (int i = 0; i < 20; i++) {
            assertThat(maker.draw(new Blueprint(java.util.Map.of("o1", 1)), List.of(item), List.of())
                            .sheets()
                            .getFirst()
                            .options())
                    .containsExactly("true", "false");
        }
    }

    @Test
    void itemsAndOptionsAreShuffled() {
        Set<List<String>> orders = new HashSet<>();
        Set<List<String>> options = new HashSet<>();
        for (int i = 0; i < 60; i++) {
            Paper paper = maker.draw(World.BLUEPRINT, World.bank(), List.of());
            orders.add(paper.items());
            paper.sheet("o1i1").ifPresent(sheet -> options.add(sheet.options()));
        }
        assertThat(orders).hasSizeGreaterThan(50);
        assertThat(options).hasSizeGreaterThan(3);
    }

    private static Order twoSteps() {
        return Order.inOrder(List.of(new SimpleChoice("a", "A", null), new SimpleChoice("b", "B", null)), "Why.");
    }
}

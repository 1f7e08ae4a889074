package org.carryover.assessment;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How an attempt went. Computed once, when it ends, and kept.
 *
 * @param missed ids of the items that were not right
 */
record Score(int right, int items, int needed, List<OfOutcome> outcomes, List<String> missed) {

    Score {
        outcomes = List.copyOf(outcomes);
        missed = List.copyOf(missed);
    }

    record OfOutcome(String outcome, int right, int items) {

        /** The share that was right, smallest first; of equal ones the outcome with more misses. */
        static final Comparator<OfOutcome> WEAKEST_FIRST = Comparator.<OfOutcome>comparingDouble(
                        each -> (double) each.right() / each.items())
                .thenComparingInt(each -> each.right() - each.items());
    }

    boolean passed() {
        return right >= needed;
    }

    /** @param responses by item id; an item without one is not right */
    static Score of(List<Item> drawn, Map<String, Response> responses, Blueprint blueprint, TestRules rules) {
        Map<String, int[]> tally = new LinkedHashMap<>();
        blueprint.counts().keySet().forEach(outcome -> tally.put(outcome, new int[2]));
        for (Item item : drawn) {
            int[] counts = tally.get(item.outcome());
            counts[0] += isRight(item.interaction(), responses.get(item.id())) ? 1 : 0;
            counts[1]++;
        }
        List<OfOutcome> outcomes = tally.entrySet().stream()
                .map(entry -> new OfOutcome(entry.getKey(), entry.getValue()[0], entry.getValue()[1]))
                .toList();
        List<String> missed = drawn.stream()
                .filter(item -> !isRight(item.interaction(), responses.get(item.id())))
                .map(Item::id)
                .toList();
        return new Score(drawn.size() - missed.size(), drawn.size(), rules.needed(drawn.size()), outcomes, missed);
    }

    /** QTI's match_correct: all of it, or nothing. */
    static boolean isRight(Interaction interaction, Response response) {
        return switch (interaction) {
            case Choice choice -> new Response.Chosen(choice.correctResponse()).equals(response);
            case Match match -> new Response.Matched(match.correctResponse()).equals(response);
            case Order order -> new Response.Ordered(order.correctResponse()).equals(response);
        };
    }
}

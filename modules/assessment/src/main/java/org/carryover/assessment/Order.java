package org.carryover.assessment;

import java.util.List;
import java.util.Set;

/**
 * Put all steps in order.
 *
 * @param correctResponse the ids of all choices in the right order
 * @param rationale HTML: why in this order
 */
public record Order(List<SimpleChoice> choices, List<String> correctResponse, String rationale) implements Interaction {

    public Order {
        choices = List.copyOf(choices);
        correctResponse = List.copyOf(correctResponse);
        Set<String> ids = Distinct.ids(choices, SimpleChoice::id);
        if (choices.size() < 2) {
            throw new IllegalArgumentException("An order needs two steps at least");
        }
        if (correctResponse.size() != ids.size() || !ids.equals(Set.copyOf(correctResponse))) {
            throw new IllegalArgumentException("The key " + correctResponse + " is not an order of " + ids);
        }
    }

    /** Steps that stand in the right order. */
    public static Order inOrder(List<SimpleChoice> choices, String rationale) {
        return new Order(choices, choices.stream().map(SimpleChoice::id).toList(), rationale);
    }
}

package org.carryover.assessment;

import java.util.List;
import java.util.Set;

/**
 * Choose one or several.
 *
 * @param maxChoices how many may be chosen, which is how many fit
 * @param shuffle false where the order carries meaning, as in true/false
 * @param correctResponse the ids of all that fit
 */
public record Choice(List<SimpleChoice> choices, int maxChoices, boolean shuffle, Set<String> correctResponse)
        implements Interaction {

    private static final String TRUE = "true";
    private static final String FALSE = "false";

    public Choice {
        choices = List.copyOf(choices);
        correctResponse = Set.copyOf(correctResponse);
        Set<String> ids = Distinct.ids(choices, SimpleChoice::id);
        if (choices.size() < 2) {
            throw new IllegalArgumentException("A choice needs two options at least");
        }
        if (correctResponse.isEmpty() || !ids.containsAll(correctResponse)) {
            throw new IllegalArgumentException("The key " + correctResponse + " does not name options of " + ids);
        }
        if (maxChoices != correctResponse.size()) {
            throw new IllegalArgumentException(
                    "The page asks for as many as fit: " + maxChoices + " is not the number of " + correctResponse);
        }
    }

    /** As many may be chosen as fit, and the options are shuffled. */
    public static Choice of(List<SimpleChoice> choices, Set<String> correctResponse) {
        return new Choice(choices, correctResponse.size(), true, correctResponse);
    }

    /** A statement to judge. */
    public static Choice trueFalse(boolean correct, String rationaleOfTrue, String rationaleOfFalse) {
        return new Choice(
                List.of(
                        new SimpleChoice(TRUE, "True", rationaleOfTrue),
                        new SimpleChoice(FALSE, "False", rationaleOfFalse)),
                1,
                false,
                Set.of(correct ? TRUE : FALSE));
    }
}

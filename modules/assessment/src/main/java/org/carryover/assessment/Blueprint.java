package org.carryover.assessment;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How many items one attempt draws for each outcome.
 *
 * @param counts outcome id to number of items, in the order of the outcomes
 */
public record Blueprint(@JsonValue Map<String, Integer> counts) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Blueprint {
        counts = Collections.unmodifiableMap(new LinkedHashMap<>(counts));
        if (counts.isEmpty() || counts.values().stream().anyMatch(count -> count < 1)) {
            throw new IllegalArgumentException(
                    "A blueprint draws one item at least for each of its outcomes: " + counts);
        }
    }

    /** How many items one attempt has. */
    public int items() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** @throws IllegalArgumentException unless the bank holds enough items for every outcome */
    public void requireEnough(List<Item> bank) {
        counts.forEach((outcome, count) -> {
            long there =
                    bank.stream().filter(item -> item.outcome().equals(outcome)).count();
            if (there < count) {
                throw new IllegalArgumentException(
                        "The blueprint draws " + count + " items for " + outcome + ", the bank holds " + there);
            }
        });
    }
}

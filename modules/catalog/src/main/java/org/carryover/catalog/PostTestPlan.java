package org.carryover.catalog;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is published about the post-test before anybody enrolls.
 *
 * @param passMark percent of the items that must be right
 * @param blueprint how many items one attempt draws for each outcome, in the order of the outcomes
 * @param tries how often the test may be taken before re-study
 */
public record PostTestPlan(int passMark, Map<String, Integer> blueprint, int tries, ReStudy reStudy) {

    /**
     * What opens the test again, as often as needed.
     *
     * @param lessons how many lessons of the weakest outcomes are re-read, at least
     * @param tries how many tries that opens
     */
    public record ReStudy(int lessons, int tries) {}

    public PostTestPlan {
        blueprint = Collections.unmodifiableMap(new LinkedHashMap<>(blueprint));
    }

    /** How many items one attempt draws. */
    public int items() {
        return blueprint.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** How many of the items drawn must be right: never fewer than the mark asks for. */
    public int itemsToPass() {
        return Math.ceilDiv(items() * passMark, 100);
    }
}

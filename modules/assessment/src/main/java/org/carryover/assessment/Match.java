package org.carryover.assessment;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Give every source one target; targets may be left over or serve twice.
 *
 * @param correctResponse source id to target id, for every source
 */
public record Match(
        List<SimpleAssociableChoice> sources, List<SimpleAssociableChoice> targets, Map<String, String> correctResponse)
        implements Interaction {

    public Match {
        sources = List.copyOf(sources);
        targets = List.copyOf(targets);
        correctResponse = Collections.unmodifiableMap(new LinkedHashMap<>(correctResponse));
        Set<String> from = Distinct.ids(sources, SimpleAssociableChoice::id);
        Set<String> to = Distinct.ids(targets, SimpleAssociableChoice::id);
        if (sources.isEmpty() || targets.size() < 2) {
            throw new IllegalArgumentException("A match needs a source and two targets at least");
        }
        if (!correctResponse.keySet().equals(from) || !to.containsAll(correctResponse.values())) {
            throw new IllegalArgumentException("The key must give each source of " + from + " a target of " + to);
        }
    }
}

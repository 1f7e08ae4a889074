package org.carryover.authoring;

import java.util.List;
import java.util.stream.Stream;

/** Every rule that a package is checked against. */
final class Rules {

    static final List<Rule> ALL =
            Stream.of(ProviderRules.ALL).flatMap(List::stream).toList();

    private Rules() {}

    static void check(Draft draft, Findings findings) {
        ALL.forEach(rule -> rule.over(draft, findings));
    }
}

package org.carryover.authoring;

import java.util.List;
import java.util.stream.Stream;

/** Every rule that a package is checked against. A new rule joins the list of its class. */
final class Rules {

    static final List<Rule> ALL = Stream.of(
                    ProviderRules.ALL,
                    VocabularyRules.ALL,
                    IdRules.ALL,
                    CourseRules.ALL,
                    ItemRules.ALL,
                    ReferenceRules.ALL,
                    LinkRules.ALL,
                    TextRules.ALL,
                    MediaRules.ALL,
                    CardRules.ALL,
                    HandoutRules.ALL)
            .flatMap(List::stream)
            .toList();

    private Rules() {}

    static void check(Draft draft, Findings findings) {
        ALL.forEach(rule -> rule.over(draft, findings));
    }
}

package org.carryover.authoring;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.carryover.authoring.Rule.Report;
import org.carryover.catalog.Vocabulary;

/** The lists that content is filed under are closed: what is not in them cannot be found. */
final class VocabularyRules {

    static final List<Rule> ALL = List.of(new Rule("vocabulary-unknown", VocabularyRules::unknown));

    private VocabularyRules() {}

    private static void unknown(Draft draft, Report report) {
        Vocabulary lists = draft.library().vocabulary();
        Consumer<Yaml> topics = in("topics", Vocabulary::topics, lists, report);
        draft.courses().forEach(course -> topics.accept(course.root()));
        draft.vocabulary().ifPresent(sheet -> sheet.root().items("terms").forEach(topics));
        draft.cards().forEach(card -> {
            topics.accept(card.head());
            in("ages", Vocabulary::ages, lists, report).accept(card.head());
            in("routines", Vocabulary::routines, lists, report).accept(card.head());
            in("needs", Vocabulary::needs, lists, report).accept(card.head());
        });
    }

    private static Consumer<Yaml> in(
            String list, Function<Vocabulary, List<Vocabulary.Entry>> entries, Vocabulary lists, Report report) {
        Set<String> known = Library.ids(entries.apply(lists));
        return values -> values.items(list).stream()
                .filter(value -> !known.contains(value.text()))
                .forEach(value -> report.error(
                        value.place(),
                        "The closed list " + list + " has no " + value.text(),
                        known.isEmpty()
                                ? "Publish vocabulary.yaml first, or put it into the package."
                                : "Use one of " + String.join(", ", known) + "."));
    }
}

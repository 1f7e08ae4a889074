package org.carryover.search;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.carryover.catalog.Vocabulary;
import org.carryover.strategies.Evidence;

/** The words shown for the values of the facets, in the order in which they are shown. */
final class Labels {

    private final Map<Facet, Map<String, String>> labels;

    Labels(Vocabulary vocabulary) {
        labels = Map.of(
                Facet.KIND, kinds(),
                Facet.TOPIC, list(vocabulary.topics()),
                Facet.AGE, list(vocabulary.ages()),
                Facet.ROUTINE, list(vocabulary.routines()),
                Facet.NEED, list(vocabulary.needs()),
                Facet.EVIDENCE, evidence(),
                Facet.LANG, Map.of());
    }

    /** The word shown for a value; the value itself where no list names it. */
    String of(Facet facet, String value) {
        return facet == Facet.LANG
                ? Locale.forLanguageTag(value).getDisplayLanguage(Locale.ENGLISH)
                : labels.get(facet).getOrDefault(value, value);
    }

    List<String> of(Facet facet, List<String> values) {
        return values.stream().map(value -> of(facet, value)).toList();
    }

    /** The order of the lists; what no list names comes last, by its name. */
    Comparator<String> order(Facet facet) {
        List<String> known = List.copyOf(labels.get(facet).keySet());
        return Comparator.<String>comparingInt(value -> known.contains(value) ? known.indexOf(value) : known.size())
                .thenComparing(Comparator.naturalOrder());
    }

    private static Map<String, String> list(List<Vocabulary.Entry> entries) {
        Map<String, String> labels = new LinkedHashMap<>();
        entries.forEach(entry -> labels.put(entry.id(), entry.label()));
        return labels;
    }

    private static Map<String, String> kinds() {
        Map<String, String> labels = new LinkedHashMap<>();
        for (Kind kind : Kind.values()) {
            labels.put(kind.key(), kind.label());
        }
        return labels;
    }

    private static Map<String, String> evidence() {
        Map<String, String> labels = new LinkedHashMap<>();
        for (Evidence kind : Evidence.values()) {
            labels.put(
                    kind.key(),
                    switch (kind) {
                        case GUIDELINE -> "Guideline";
                        case REVIEW -> "Review";
                        case TRIAL -> "Trial";
                        case SMALL_STUDY -> "Small study";
                        case PRACTICE_BASED -> "Practice-based";
                    });
        }
        return labels;
    }
}

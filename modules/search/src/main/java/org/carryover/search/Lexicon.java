package org.carryover.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.carryover.catalog.GlossaryTerm;

/**
 * Which phrases of clinicians and of parents, in English and in Spanish, mean the same.
 *
 * <p>They are found in the query and not by a synonym filter of the analyzer: what is typed must weigh more than what the vocabulary adds, and
 * many phrases consist of words that a query otherwise leaves out ("all over the place").
 */
final class Lexicon {

    /** A phrase as the index holds it. */
    record Phrase(Language language, List<String> stems) {}

    /** A term with every phrase that leads to it. */
    record Concept(String id, Set<Phrase> phrases, List<String> topics) {}

    /** "mala conducta (coloquial)": a remark is not part of the phrase. */
    private static final Pattern REMARK = Pattern.compile("\\([^)]*\\)");

    private final Map<Phrase, Set<Concept>> concepts = new HashMap<>();
    private final int longest;

    Lexicon(List<GlossaryTerm> terms) {
        terms.stream()
                .map(Lexicon::concept)
                .forEach(concept -> concept.phrases()
                        .forEach(phrase -> concepts.computeIfAbsent(phrase, none -> new LinkedHashSet<>())
                                .add(concept)));
        longest = concepts.keySet().stream()
                .mapToInt(phrase -> phrase.stems().size())
                .max()
                .orElse(0);
    }

    /** How many words the longest phrase has. */
    int longest() {
        return longest;
    }

    /** The terms that a phrase leads to. */
    Set<Concept> concepts(Phrase phrase) {
        return concepts.getOrDefault(phrase, Set.of());
    }

    private static Concept concept(GlossaryTerm term) {
        Set<Phrase> phrases = new LinkedHashSet<>();
        english(term).forEach(text -> phrases.add(new Phrase(Language.ENGLISH, Language.ENGLISH.stems(text))));
        spanish(term).forEach(text -> phrases.add(new Phrase(Language.SPANISH, Language.SPANISH.stems(text))));
        phrases.removeIf(phrase -> phrase.stems().isEmpty());
        return new Concept(term.id(), phrases, term.topics());
    }

    static List<String> english(GlossaryTerm term) {
        List<String> phrases = new ArrayList<>();
        Stream.of(Stream.of(term.term()), term.synonyms().stream(), term.parentPhrasing().stream())
                .flatMap(phrase -> phrase)
                .map(Lexicon::withoutRemark)
                .forEach(phrase -> {
                    phrases.add(phrase);
                    if (phrase.contains("-")) {
                        phrases.add(phrase.replace("-", ""));
                    }
                });
        return phrases;
    }

    static List<String> spanish(GlossaryTerm term) {
        return Stream.concat(Stream.of(term.spanish()), term.spanishAlso().stream())
                .map(Lexicon::withoutRemark)
                .filter(phrase -> !phrase.isEmpty())
                .toList();
    }

    private static String withoutRemark(String phrase) {
        return REMARK.matcher(phrase).replaceAll(" ").strip();
    }
}

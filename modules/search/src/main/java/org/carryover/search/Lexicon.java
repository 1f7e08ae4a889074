package org.carryover.search;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    private final Map<String, Concept> byId = new HashMap<>();
    private final Map<Phrase, Set<Concept>> concepts = new HashMap<>();
    private final int longest;

    Lexicon(List<GlossaryTerm> terms) {
        for (GlossaryTerm term : terms) {
            Concept concept = concept(term);
            byId.put(concept.id(), concept);
            for (Phrase phrase : concept.phrases()) {
                concepts.computeIfAbsent(phrase, none -> new LinkedHashSet<>()).add(concept);
            }
        }
        longest = concepts.keySet().stream()
                .mapToInt(phrase -> phrase.stems().size())
                .max()
                .orElse(0);
    }

    /** How many words the longest phrase has. */
    int longest() {
        return longest;
    }

    Optional<Concept> concept(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The terms that a phrase leads to. */
    Set<Concept> concepts(Phrase phrase) {
        return concepts.getOrDefault(phrase, Set.of());
    }

    private static Concept concept(GlossaryTerm term) {
        Set<Phrase> phrases = new LinkedHashSet<>();
        english(term).forEach(text -> phrases.add(phrase(Language.ENGLISH, text)));
        spanish(term).forEach(text -> phrases.add(phrase(Language.SPANISH, text)));
        // "co-regulation" is typed as "coregulation", too.
        english(term).stream()
                .filter(text -> text.contains("-"))
                .forEach(text -> phrases.add(phrase(Language.ENGLISH, text.replace("-", ""))));
        phrases.removeIf(phrase -> phrase.stems().isEmpty());
        return new Concept(term.id(), phrases, term.topics());
    }

    private static Phrase phrase(Language language, String text) {
        return new Phrase(language, language.stems(text));
    }

    /** The term and its phrases as they stand, the term first. */
    static List<String> english(GlossaryTerm term) {
        return Stream.of(Stream.of(term.term()), term.synonyms().stream(), term.parentPhrasing().stream())
                .flatMap(phrases -> phrases)
                .map(Lexicon::withoutRemark)
                .toList();
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

package org.carryover.authoring;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.carryover.catalog.GlossaryTerm;
import org.carryover.catalog.Provider;
import org.carryover.catalog.Reference;
import org.carryover.catalog.Vocabulary;

/**
 * What a package may refer to: what is published, and over it what the package itself brings.
 *
 * @param incomplete ids of sources that exist but must not be cited yet
 * @param pages slugs of footer pages
 * @param cards slugs of strategy cards
 * @param lessons as {@code course/lesson}
 */
record Library(
        Map<String, Reference> references,
        Set<String> incomplete,
        Map<String, GlossaryTerm> terms,
        Vocabulary vocabulary,
        Optional<Provider> provider,
        Set<String> pages,
        Set<String> cards,
        Set<String> lessons) {

    static final Library EMPTY =
            new Library(Map.of(), Set.of(), Map.of(), Vocabulary.EMPTY, Optional.empty(), Set.of(), Set.of(), Set.of());

    Optional<Reference> reference(String id) {
        return Optional.ofNullable(references.get(id));
    }

    Optional<GlossaryTerm> term(String id) {
        return Optional.ofNullable(terms.get(id));
    }

    /** This with what another brings; the other wins. */
    Library with(Library other) {
        return new Library(
                merged(references, other.references),
                merged(incomplete, other.incomplete),
                merged(terms, other.terms),
                other.vocabulary.equals(Vocabulary.EMPTY) ? vocabulary : other.vocabulary,
                other.provider.or(() -> provider),
                merged(pages, other.pages),
                merged(cards, other.cards),
                merged(lessons, other.lessons));
    }

    static Set<String> ids(List<Vocabulary.Entry> list) {
        Set<String> ids = new TreeSet<>();
        list.forEach(entry -> ids.add(entry.id()));
        return ids;
    }

    private static <T> Map<String, T> merged(Map<String, T> below, Map<String, T> above) {
        Map<String, T> all = new LinkedHashMap<>(below);
        all.putAll(above);
        return all;
    }

    private static Set<String> merged(Set<String> below, Set<String> above) {
        Set<String> all = new TreeSet<>(below);
        all.addAll(above);
        return all;
    }
}

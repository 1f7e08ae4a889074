package org.carryover.catalog;

import java.util.List;

/** A term that clinicians and parents may use differently. What is not known is empty. */
public record GlossaryTerm(
        String id,
        String term,
        List<String> synonyms,
        List<String> parentPhrasing,
        String definition,
        String notSameAs,
        String spanish,
        List<String> spanishAlso,
        List<String> topics,
        String note) {

    public GlossaryTerm {
        synonyms = List.copyOf(synonyms);
        parentPhrasing = List.copyOf(parentPhrasing);
        spanishAlso = List.copyOf(spanishAlso);
        topics = List.copyOf(topics);
    }
}

package org.carryover.catalog;

import java.util.List;
import java.util.Optional;

/** What courses and strategies share. A package that holds only a part leaves the rest empty. */
public record SharedContent(
        Optional<Provider> provider,
        List<ContentPage> pages,
        List<Reference> references,
        List<GlossaryTerm> terms,
        Optional<Vocabulary> vocabulary) {

    public SharedContent {
        pages = List.copyOf(pages);
        references = List.copyOf(references);
        terms = List.copyOf(terms);
    }
}

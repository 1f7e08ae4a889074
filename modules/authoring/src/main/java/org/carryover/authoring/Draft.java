package org.carryover.authoring;

import java.util.List;
import java.util.Optional;

/**
 * Everything that could be read of a package, each part with its place. What is not here has a fault that says why.
 *
 * @param library what the package may refer to
 */
record Draft(
        Library library,
        Optional<Sheet> provider,
        Optional<Sheet> references,
        Optional<Sheet> vocabulary,
        List<Manuscript> pages,
        List<CourseDraft> courses,
        List<Manuscript> cards,
        List<HandoutDraft> handouts) {

    record HandoutDraft(String lang, Manuscript text) {}
}

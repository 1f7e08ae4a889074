package org.carryover.authoring;

import java.util.Optional;
import java.util.Set;
import org.carryover.authoring.LinkTarget.Kind;

/**
 * A Markdown text of a package with what may stand in it.
 *
 * @param course the course that it belongs to; lessons and tools are looked for there
 */
record Passage(Prose prose, Scope scope, Optional<CourseDraft> course) {

    /** Where a text is read decides what it may link. */
    enum Scope {
        LESSON(Set.of(
                Kind.LESSON,
                Kind.STRATEGY,
                Kind.TOOL,
                Kind.TERM,
                Kind.MEDIA,
                Kind.PAGE,
                Kind.WEB,
                Kind.MAIL,
                Kind.PHONE,
                Kind.SITE)),
        /** A long description or a transcript. */
        DESCRIPTION(Set.of(Kind.WEB)),
        ITEM(Set.of(Kind.STRATEGY, Kind.WEB)),
        TOOL(Set.of(Kind.WEB, Kind.MAIL, Kind.PHONE)),
        CARD(Set.of(Kind.STRATEGY, Kind.PAGE, Kind.WEB, Kind.MAIL, Kind.PHONE, Kind.SITE)),
        HANDOUT(Set.of(Kind.WEB, Kind.MAIL, Kind.PHONE)),
        PAGE(Set.of(Kind.STRATEGY, Kind.PAGE, Kind.WEB, Kind.MAIL, Kind.PHONE, Kind.SITE));

        private final Set<Kind> links;

        Scope(Set<Kind> links) {
            this.links = links;
        }

        boolean links(Kind kind) {
            return links.contains(kind);
        }
    }
}

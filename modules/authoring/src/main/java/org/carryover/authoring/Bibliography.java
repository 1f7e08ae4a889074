package org.carryover.authoring;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.carryover.catalog.Reference;

/** How a source is written out. */
final class Bibliography {

    private Bibliography() {}

    /** {@code Lage et al., 2024}. */
    static String shortName(Reference reference) {
        String[] authors = reference.authors().split(";");
        String first = authors[0].split(",")[0].strip();
        return first + (authors.length > 1 ? " et al." : "") + ", " + year(reference);
    }

    /** Not every source says when it was written. */
    private static String year(Reference reference) {
        return reference.year().isEmpty() ? Words.get("no.year") : reference.year();
    }

    /** Only addresses of the web are linked. */
    static Optional<String> address(Reference reference) {
        return reference.address().filter(address -> LinkTarget.of(address).kind() == LinkTarget.Kind.WEB);
    }

    /** The whole entry as html. */
    static String entry(Reference reference) {
        String where = Stream.of(
                        reference.container().isEmpty()
                                ? ""
                                : "<cite>" + Html.escape(reference.container()) + "</cite>",
                        Html.escape(volume(reference)),
                        Html.escape(reference.pages()))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
        return sentence(Html.escape(reference.authors()) + " (" + Html.escape(year(reference)) + ")")
                + " " + sentence(Html.escape(reference.title()))
                + (where.isEmpty() ? "" : " " + sentence(where))
                + address(reference)
                        .map(address -> " <a href=\"" + Html.escape(address) + "\" rel=\"noopener\">"
                                + Html.escape(address) + "</a>")
                        .orElse("");
    }

    private static String volume(Reference reference) {
        return reference.volume() + (reference.issue().isEmpty() ? "" : "(" + reference.issue() + ")");
    }

    private static String sentence(String text) {
        return text.endsWith(".") || text.endsWith("?") || text.endsWith("!") ? text : text + ".";
    }
}

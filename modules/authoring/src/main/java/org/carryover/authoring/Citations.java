package org.carryover.authoring;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carryover.catalog.Reference;

/** How citations are written: by number where a list of references follows, by author and year where none does. */
sealed interface Citations {

    /** The mark that stands in the text. Ids that no source has are left out: a rule reports them. */
    String mark(List<String> ids);

    /** Numbers sources in the order in which a lesson cites them. */
    final class Numbered implements Citations {

        private final Library library;
        private final Map<String, Integer> numbers = new LinkedHashMap<>();

        Numbered(Library library) {
            this.library = library;
        }

        @Override
        public String mark(List<String> ids) {
            List<String> links = new ArrayList<>();
            for (String id : ids) {
                if (library.references().containsKey(id)) {
                    int number = numbers.computeIfAbsent(id, first -> numbers.size() + 1);
                    links.add("<a href=\"#r" + number + "\" data-reference=\"" + Html.escape(id) + "\" aria-label=\""
                            + Html.escape(Words.get("reference", number)) + "\">" + number + "</a>");
                }
            }
            return links.isEmpty() ? "" : "<sup>" + String.join(" ", links) + "</sup>";
        }

        /** In the order of their numbers. */
        List<Reference> cited() {
            return numbers.keySet().stream()
                    .map(library::reference)
                    .flatMap(Optional::stream)
                    .toList();
        }
    }

    /** Names the first author and the year, linked to where the source can be read. */
    record AuthorYear(Library library) implements Citations {

        @Override
        public String mark(List<String> ids) {
            List<String> names = ids.stream()
                    .map(library::reference)
                    .flatMap(Optional::stream)
                    .map(AuthorYear::linked)
                    .toList();
            return names.isEmpty() ? "" : "(" + String.join("; ", names) + ")";
        }

        private static String linked(Reference reference) {
            String name = Html.escape(Bibliography.shortName(reference));
            return Bibliography.address(reference)
                    .map(address -> "<a href=\"" + Html.escape(address) + "\" rel=\"noopener\">" + name + "</a>")
                    .orElse(name);
        }
    }
}

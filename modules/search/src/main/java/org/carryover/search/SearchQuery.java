package org.carryover.search;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What somebody looks for.
 *
 * @param text as typed; blank asks for everything
 * @param filters several values of one facet widen, several facets narrow
 * @param page counts from 1
 * @param size hits on a page, 1 to 50
 */
public record SearchQuery(String text, Map<Facet, List<String>> filters, int page, int size) {

    /** What is typed beyond this is not read. */
    public static final int LONGEST_TEXT = 200;

    public static final int LARGEST_PAGE = 50;

    /** No page lies further back than this many hits: nobody reads on, and it would cost memory. */
    public static final int DEEPEST = 10_000;

    private static final int USUAL_SIZE = 10;

    public SearchQuery {
        if (page < 1 || size < 1 || size > LARGEST_PAGE || (long) page * size > DEEPEST) {
            throw new IllegalArgumentException("page " + page + ", size " + size);
        }
        text = text.strip();
        text = text.substring(0, Math.min(text.length(), LONGEST_TEXT));
        Map<Facet, List<String>> copy = new EnumMap<>(Facet.class);
        filters.forEach((facet, values) -> {
            if (!values.isEmpty()) {
                copy.put(facet, List.copyOf(values));
            }
        });
        filters = copy;
    }

    /** The first page of everything that answers the text. */
    public static SearchQuery of(String text) {
        return new SearchQuery(text, Map.of(), 1, USUAL_SIZE);
    }

    /** Narrowed down to any of these values. */
    public SearchQuery with(Facet facet, List<String> values) {
        Map<Facet, List<String>> more = new EnumMap<>(Facet.class);
        more.putAll(filters);
        more.put(facet, new ArrayList<>(values));
        return new SearchQuery(text, more, page, size);
    }

    public SearchQuery only(Kind... kinds) {
        return with(Facet.KIND, List.of(kinds).stream().map(Kind::key).toList());
    }

    public SearchQuery page(int number, int size) {
        return new SearchQuery(text, filters, number, size);
    }

    SearchQuery withoutFilters() {
        return new SearchQuery(text, Map.of(), 1, size);
    }

    int offset() {
        return (page - 1) * size;
    }
}

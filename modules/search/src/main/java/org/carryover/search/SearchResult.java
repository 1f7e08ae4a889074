package org.carryover.search;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The answer to a query.
 *
 * @param total hits on all pages
 * @param facets for each facet the values that lead somewhere and those chosen, in the order of the vocabulary. Where no words match at all
 *     they count everything published, so that there is somewhere to go on
 * @param suggestion the query as it was probably meant; where there are hits, they answer it too
 * @param withoutFilters how many hits there were without the filters
 */
public record SearchResult(
        IndexState state,
        String query,
        int page,
        int size,
        long total,
        long tookMillis,
        Matching matching,
        List<Hit> hits,
        Map<Facet, List<FacetValue>> facets,
        Optional<String> suggestion,
        long withoutFilters) {

    static SearchResult none(IndexState state, SearchQuery query) {
        return new SearchResult(
                state,
                query.text(),
                query.page(),
                query.size(),
                0,
                0,
                Matching.NOTHING,
                List.of(),
                Map.of(),
                Optional.empty(),
                0);
    }

    /** The values of a facet; none where it does not apply. */
    public List<FacetValue> values(Facet facet) {
        return facets.getOrDefault(facet, List.of());
    }

    public int pages() {
        return (int) Math.max(1, (Math.min(total, SearchQuery.DEEPEST) + size - 1) / size);
    }
}

package org.carryover.search;

import java.util.List;
import java.util.Map;

/**
 * Something published that answers a query.
 *
 * @param id the slug; {@code course/lesson} for a lesson, {@code lang/slug} for a handout
 * @param snippet safe html: escaped text in which {@code <mark>} shows what was found
 * @param url where it is read, from the root of the application; open to everybody
 * @param facets what it is filed under, without those facets that do not apply
 */
public record Hit(
        Kind kind, String id, String title, String snippet, String url, float score, Map<Facet, List<Label>> facets) {

    /** A value of a facet and the word shown for it. */
    public record Label(String value, String label) {}

    /** The labels of a facet; none where it does not apply. */
    public List<Label> labels(Facet facet) {
        return facets.getOrDefault(facet, List.of());
    }
}

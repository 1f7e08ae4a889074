package org.carryover.search;

/**
 * A value that a search can be narrowed down to.
 *
 * @param count the hits that remain with this value, whatever else is chosen of the same facet
 */
public record FacetValue(String value, String label, long count) {}

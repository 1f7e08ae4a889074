package org.carryover.search;

import java.util.List;

/**
 * What somebody who has typed this much may be looking for.
 *
 * @param suggestions the likeliest first, each text once
 */
public record Suggestions(String prefix, List<Suggestion> suggestions) {

    public record Suggestion(String text, Kind kind, String url) {}
}

package org.carryover.assessment;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/** What became of a response that was sent. */
public sealed interface SaveResult {

    /** The response is on disk under this revision. */
    record Saved(long revision, Instant savedAt) implements SaveResult {}

    /**
     * Something else is stored under this or a higher revision, most likely from a second tab.
     *
     * @param revision 0 when nothing is stored
     * @param response null when nothing is stored
     */
    record Stale(long revision, JsonNode response) implements SaveResult {}

    /** The attempt was submitted or closed: it takes no more responses. */
    record Closed() implements SaveResult {}

    /** The course was withdrawn: nobody answers in it for now. Nothing was stored. */
    record Withdrawn(String reason) implements SaveResult {}

    /** The response does not fit the item. Nothing was stored. */
    record Misshapen(String reason) implements SaveResult {}
}

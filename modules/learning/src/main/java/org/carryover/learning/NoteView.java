package org.carryover.learning;

import java.time.Instant;

/**
 * A note or a bookmark.
 *
 * @param anchor the id of the paragraph it belongs to; null for the lesson as a whole
 * @param text null for a bookmark
 */
public record NoteView(String id, String lesson, String anchor, String text, Instant savedAt) {

    public boolean isBookmark() {
        return text == null;
    }
}

package org.carryover.learning;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A place in a lesson.
 *
 * @param anchor the id of the paragraph at the top of the screen, or null for the beginning
 */
public record Place(String lesson, String anchor) {

    private static final Pattern ID = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,119}");

    /** @throws IllegalArgumentException if the anchor is no id */
    public Place {
        Objects.requireNonNull(lesson, "lesson");
        if (anchor != null && !ID.matcher(anchor).matches()) {
            throw new IllegalArgumentException("An anchor is the id of a paragraph");
        }
    }

    static Place startOf(String lesson) {
        return new Place(lesson, null);
    }
}

package org.carryover.authoring;

import java.util.Set;
import org.carryover.catalog.CoursePart;

/**
 * What publishing would do with a course.
 *
 * @param parts the changed parts for which only a new version will do
 * @param items whether the item bank changed, which takes a new version too
 */
public record CoursePlan(String slug, String title, Change change, Set<CoursePart> parts, boolean items) {

    public enum Change {
        NEW,
        CHANGED,
        UNCHANGED
    }

    public CoursePlan {
        parts = Set.copyOf(parts);
    }

    /** Whether the author must say what kind of change it is. */
    public boolean asksForKind() {
        return change == Change.CHANGED;
    }

    /** A correction would not do. */
    public boolean onlyMajor() {
        return items || !parts.isEmpty();
    }
}

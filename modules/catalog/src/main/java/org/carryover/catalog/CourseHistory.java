package org.carryover.catalog;

import java.time.Instant;
import java.util.List;

/**
 * A course through its versions, for those who publish it.
 *
 * @param title of the newest version
 * @param versions newest first; there is one at least
 */
public record CourseHistory(String slug, String title, List<VersionLine> versions) {

    public CourseHistory {
        versions = List.copyOf(versions);
    }

    /** The one that visitors see and new learners enroll in. */
    public VersionLine current() {
        return versions.getFirst();
    }

    /**
     * @param revision counts from 1; each minor correction is one more
     * @param revisedAt when the newest correction appeared
     */
    public record VersionLine(
            CourseVersionId id, int number, Instant publishedAt, int revision, Instant revisedAt, CourseState state) {}
}

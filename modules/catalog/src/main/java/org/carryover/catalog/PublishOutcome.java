package org.carryover.catalog;

import java.util.Set;

/** What publishing a course came to. */
public sealed interface PublishOutcome {

    /** A version was added; the first one or a major change. */
    record NewVersion(CourseVersionId version, int number) implements PublishOutcome {}

    /** The current version was corrected. */
    record Corrected(CourseVersionId version, int revision) implements PublishOutcome {}

    /** Exactly this is published already: nothing was written. */
    record Unchanged(CourseVersionId version) implements PublishOutcome {}

    /** Nothing was written: the change is called minor but touches parts that need a new version. */
    record OnlyMajor(CourseVersionId version, Set<CoursePart> parts) implements PublishOutcome {
        public OnlyMajor {
            parts = Set.copyOf(parts);
        }
    }
}

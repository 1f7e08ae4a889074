package org.carryover.catalog;

import java.time.Instant;
import java.util.List;
import org.carryover.shared.ContactHours;

/** A course on the shelf. */
public record CourseSummary(
        CourseVersionId id,
        String slug,
        String title,
        String summary,
        List<String> topics,
        Level level,
        Format format,
        ContactHours contactHours,
        Cover cover,
        int lessons,
        Instant publishedAt) {

    public CourseSummary {
        topics = List.copyOf(topics);
    }
}

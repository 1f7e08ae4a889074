package org.carryover.learning;

import java.time.Instant;
import org.carryover.shared.PersonId;

/**
 * A line of the administrators' list of enrollments and completions.
 *
 * @param name as on the license
 * @param lastSeenAt null while no lesson was opened
 * @param completedAt null until every requirement is met
 */
public record EnrollmentRow(
        EnrollmentId id,
        PersonId person,
        String name,
        String slug,
        String title,
        int versionNumber,
        Instant enrolledAt,
        boolean repeat,
        EnrollmentState state,
        int finishedLessons,
        int lessons,
        Instant lastSeenAt,
        Instant completedAt) {}

package org.carryover.assessment;

import java.time.Instant;
import org.carryover.catalog.CourseVersionId;
import org.carryover.shared.PersonId;

/** An attempt in an administrator's list: nothing about the answers but when the last one came. */
public record AttemptRow(
        AttemptId id,
        PersonId person,
        EnrollmentRef enrollment,
        CourseVersionId courseVersion,
        String courseTitle,
        int tryNumber,
        Instant startedAt) {

    static AttemptRow of(Attempt attempt, String courseTitle) {
        return new AttemptRow(
                attempt.id(),
                attempt.person(),
                attempt.enrollment(),
                attempt.courseVersion(),
                courseTitle,
                attempt.tryNumber(),
                attempt.startedAt());
    }
}

package org.carryover.learning;

import java.time.Instant;

/** What became of the wish to enroll. */
public sealed interface EnrollResult {

    record Enrolled(EnrollmentId id) implements EnrollResult {}

    /** The person is in this course already; that enrollment goes on. */
    record AlreadyEnrolled(EnrollmentId id) implements EnrollResult {}

    /**
     * The person has completed this course before. Many boards and NBCOT count a course once per cycle or once ever (NC1, NV1, N1), so the
     * repeat must be confirmed.
     */
    record CompletedBefore(EnrollmentId earlier, Instant completedAt) implements EnrollResult {}

    /** The course takes no new enrollments. */
    record Closed(String reason) implements EnrollResult {}
}

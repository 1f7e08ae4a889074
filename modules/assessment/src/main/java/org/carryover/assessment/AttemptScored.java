package org.carryover.assessment;

import java.time.Instant;
import org.carryover.catalog.CourseVersionId;
import org.carryover.shared.PersonId;

/** An attempt ended and was scored. Fired once per attempt, synchronously, inside the transaction. */
public record AttemptScored(
        AttemptId attempt,
        EnrollmentRef enrollment,
        PersonId person,
        CourseVersionId courseVersion,
        boolean passed,
        int right,
        int items,
        Instant at) {}

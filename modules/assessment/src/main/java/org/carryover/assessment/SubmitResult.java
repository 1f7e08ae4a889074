package org.carryover.assessment;

import java.time.Instant;

/** The score of an attempt that was handed in; asking again gives the same. */
public record SubmitResult(AttemptId attempt, boolean passed, int right, int items, int needed, Instant endedAt) {}

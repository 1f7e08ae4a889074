package org.carryover.learning;

import java.time.Instant;

/**
 * One lesson of an enrollment.
 *
 * @param minutes about how long reading takes
 * @param firstViewedAt null while it was never opened
 * @param lastViewedAt null while it was never opened
 * @param finishedAt null until the learner says that it is finished
 */
public record LessonStatus(
        String id, String title, int minutes, Instant firstViewedAt, Instant lastViewedAt, Instant finishedAt) {

    public boolean isFinished() {
        return finishedAt != null;
    }

    public boolean isOpened() {
        return firstViewedAt != null;
    }
}

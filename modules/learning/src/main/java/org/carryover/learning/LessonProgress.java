package org.carryover.learning;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** One lesson of one enrollment. Opening it is not finishing it: finished is what the learner says. */
@Entity
@Table(name = "lesson_progress")
class LessonProgress {

    @Id
    private String id;

    @Column(name = "enrollment_id")
    private String enrollmentId;

    private String lesson;

    @Column(name = "first_viewed_at")
    private Instant firstViewedAt;

    @Column(name = "last_viewed_at")
    private Instant lastViewedAt;

    @Column(name = "finished_at")
    private Instant finishedAt;

    @Version
    private int version;

    protected LessonProgress() {}

    LessonProgress(String id, EnrollmentId enrollment, String lesson, Instant now) {
        this.id = id;
        this.enrollmentId = enrollment.value();
        this.lesson = lesson;
        this.firstViewedAt = now;
        this.lastViewedAt = now;
    }

    EnrollmentId enrollment() {
        return new EnrollmentId(enrollmentId);
    }

    String lesson() {
        return lesson;
    }

    Instant firstViewedAt() {
        return firstViewedAt;
    }

    Instant lastViewedAt() {
        return lastViewedAt;
    }

    Instant finishedAt() {
        return finishedAt;
    }

    void viewed(Instant now) {
        lastViewedAt = now;
    }

    /**
     * Saying it again changes nothing.
     *
     * @return whether it was not finished before
     */
    boolean finish(Instant now) {
        if (finishedAt != null) {
            return false;
        }
        finishedAt = now;
        lastViewedAt = now;
        return true;
    }
}

package org.carryover.learning;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** The answers to the course evaluation, as JSON by question. They never change. */
@Entity
@Table(name = "course_evaluation")
class EvaluationRow {

    @Id
    @Column(name = "enrollment_id")
    private String enrollmentId;

    private String answers;

    @Column(name = "given_at")
    private Instant givenAt;

    protected EvaluationRow() {}

    EvaluationRow(EnrollmentId enrollment, String answers, Instant now) {
        this.enrollmentId = enrollment.value();
        this.answers = answers;
        this.givenAt = now;
    }

    Instant givenAt() {
        return givenAt;
    }
}

package org.carryover.learning;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** What the learner attested, in the words that stood there, and when. It never changes. */
@Entity
@Table(name = "attestation")
class AttestationRow {

    @Id
    @Column(name = "enrollment_id")
    private String enrollmentId;

    private String statement;

    @Column(name = "given_at")
    private Instant givenAt;

    protected AttestationRow() {}

    AttestationRow(EnrollmentId enrollment, String statement, Instant now) {
        this.enrollmentId = enrollment.value();
        this.statement = statement;
        this.givenAt = now;
    }

    Instant givenAt() {
        return givenAt;
    }
}

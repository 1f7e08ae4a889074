package org.carryover.learning;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** That every requirement was met, and when. Its key makes a second one impossible. */
@Entity
@Table(name = "requirements_met")
class RequirementsMetRow {

    @Id
    @Column(name = "enrollment_id")
    private String enrollmentId;

    @Column(name = "met_at")
    private Instant metAt;

    protected RequirementsMetRow() {}

    RequirementsMetRow(EnrollmentId enrollment, Instant metAt) {
        this.enrollmentId = enrollment.value();
        this.metAt = metAt;
    }

    Instant metAt() {
        return metAt;
    }
}

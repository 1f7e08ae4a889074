package org.carryover.credit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.carryover.learning.EnrollmentId;
import org.carryover.shared.PersonId;

/** The line of revisions under one number: one for each enrollment that was completed. What was issued never changes; a correction is the next revision. */
@Entity
@Table(name = "certificate")
class Certificate {

    @Id
    private String number;

    @Column(name = "enrollment_id")
    private String enrollmentId;

    @Column(name = "person_id")
    private String personId;

    private int newest;

    @Version
    private long version;

    protected Certificate() {}

    Certificate(CertificateNumber number, Completion completion) {
        this.number = number.value();
        this.enrollmentId = completion.enrollment().value();
        this.personId = completion.person().value();
    }

    CertificateNumber number() {
        return new CertificateNumber(number);
    }

    EnrollmentId enrollment() {
        return new EnrollmentId(enrollmentId);
    }

    PersonId person() {
        return new PersonId(personId);
    }

    int newest() {
        return newest;
    }

    /** Counts the revisions from 1. */
    int nextRevision() {
        newest++;
        return newest;
    }
}

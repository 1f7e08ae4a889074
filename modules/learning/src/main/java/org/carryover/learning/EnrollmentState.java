package org.carryover.learning;

/** Where an enrollment is in its life: {@code OPEN -> COMPLETED | REPLACED}. */
public enum EnrollmentState {
    OPEN,
    COMPLETED,
    /** The version was withdrawn, and the person enrolled in a newer one. */
    REPLACED
}

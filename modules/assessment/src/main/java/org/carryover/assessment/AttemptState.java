package org.carryover.assessment;

/**
 * The life of an attempt: {@code OPEN -> SUBMITTED | CLOSED}. Both ends are scored and can be reviewed, and after both the learner has a way on,
 * so that no state is a dead end.
 */
public enum AttemptState {
    /** Responses are taken. */
    OPEN,
    /** The learner handed it in. */
    SUBMITTED,
    /** The platform ended it with what it held: it can help the learner by a pass, and never uses up a try. */
    CLOSED;

    public boolean isOpen() {
        return this == OPEN;
    }

    boolean mayBecome(AttemptState next) {
        return this == OPEN && next != OPEN;
    }
}

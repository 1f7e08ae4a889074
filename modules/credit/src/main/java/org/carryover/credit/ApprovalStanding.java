package org.carryover.credit;

import java.time.Duration;

/** Where an approval is in its time. */
public enum ApprovalStanding {
    /** Its first day is to come. */
    COMING,
    IN_FORCE,
    /** In force, and to be renewed now: an accreditor takes weeks to decide, and there is no grace. */
    ENDS_SOON,
    /** Its last day is over, or its accreditor has ended. */
    ENDED;

    static final Duration SOON = Duration.ofDays(90);
}

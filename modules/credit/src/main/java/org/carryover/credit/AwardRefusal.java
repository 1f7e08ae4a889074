package org.carryover.credit;

/** Why an accreditor's units were not awarded. The completion and the provider's contact hours stand all the same. */
public enum AwardRefusal {
    /** The accreditor never approved this version of the course. */
    NO_APPROVAL,
    /** The completion lies before or after the approval. There is no grace: every published rule asks for completion inside. */
    NOT_IN_FORCE,
    /** What was approved is another format than the one that was taken. */
    FORMAT_DIFFERS,
    /** The time that counts is below the accreditor's minimum or first increment. */
    BELOW_MINIMUM
}

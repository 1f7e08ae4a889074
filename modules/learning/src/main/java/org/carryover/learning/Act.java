package org.carryover.learning;

/** What became of an attestation or an evaluation. */
public enum Act {
    DONE,
    /** It was given before; what was given stands. */
    ALREADY_DONE,
    /** Lessons or the post-test come first. */
    TOO_EARLY,
    /** A required question has no answer, or an answer does not fit its question. */
    INCOMPLETE
}

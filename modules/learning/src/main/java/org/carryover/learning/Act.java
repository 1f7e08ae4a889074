package org.carryover.learning;

/** What became of a step in a course. */
public enum Act {
    DONE,
    /** It was done before; what was given stands. */
    ALREADY_DONE,
    /** Lessons or the post-test come first. */
    TOO_EARLY,
    /** Nobody goes on here: see {@link EnrollmentView#isClosed()}. */
    CLOSED
}

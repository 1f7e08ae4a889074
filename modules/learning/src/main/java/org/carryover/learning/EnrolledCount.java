package org.carryover.learning;

/**
 * How many learn in a course version.
 *
 * @param open those on their way
 * @param completed those who met every requirement
 */
public record EnrolledCount(long open, long completed) {

    public static final EnrolledCount NOBODY = new EnrolledCount(0, 0);

    static EnrolledCount of(long open, long all) {
        return new EnrolledCount(open, all - open);
    }
}

package org.carryover.shared;

/** What was asked for does not exist, or not for this actor. */
public final class Absent extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Absent(String what) {
        super(what, null, false, false);
    }
}

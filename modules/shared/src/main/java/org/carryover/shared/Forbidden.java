package org.carryover.shared;

/** The actor may not do this. Pages and resources answer it exactly like {@link Absent}: what is forbidden looks absent. */
public final class Forbidden extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Forbidden() {
        super("Not permitted", null, false, false);
    }
}

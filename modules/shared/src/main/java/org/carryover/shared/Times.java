package org.carryover.shared;

import java.time.Instant;

/** Bounds for open periods that every database can store. */
public final class Times {

    public static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
    public static final Instant LATEST = Instant.parse("9000-01-01T00:00:00Z");

    private Times() {}
}

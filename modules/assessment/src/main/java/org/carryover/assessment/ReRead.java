package org.carryover.assessment;

import java.time.Instant;

/** Tells whether a lesson was read again; learning knows. */
@FunctionalInterface
public interface ReRead {

    boolean since(String lesson, Instant moment);
}

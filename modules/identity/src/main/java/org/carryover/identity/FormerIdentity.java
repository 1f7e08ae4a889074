package org.carryover.identity;

import java.time.Instant;

/** A name or an e-mail that somebody had before. */
public record FormerIdentity(Kind kind, String value, Instant heldUntil) {

    /** What it was. */
    public enum Kind {
        NAME,
        EMAIL
    }
}

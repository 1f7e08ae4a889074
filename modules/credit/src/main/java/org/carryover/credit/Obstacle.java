package org.carryover.credit;

import java.util.List;

/**
 * Why a certificate cannot be printed yet.
 *
 * @param characters those that no font of ours can draw; empty for {@code NO_SIGNER}
 */
public record Obstacle(Kind kind, List<String> characters) {

    /** What stands in the way. */
    public enum Kind {
        /** The holder's name has characters that would print as boxes: another spelling is needed. */
        NAME,
        /** A text of the course or of the provider has such characters. */
        TEXT,
        /** Nobody is in office who may sign on this day. */
        NO_SIGNER
    }

    public Obstacle {
        characters = List.copyOf(characters);
    }
}

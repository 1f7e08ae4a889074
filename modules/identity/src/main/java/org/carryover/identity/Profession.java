package org.carryover.identity;

import java.util.Arrays;
import java.util.Optional;

/** What somebody works as, by their own word. */
public enum Profession {
    OCCUPATIONAL_THERAPIST,
    OCCUPATIONAL_THERAPY_ASSISTANT,
    STUDENT,
    OTHER;

    static Optional<Profession> of(String name) {
        return Arrays.stream(values())
                .filter(value -> value.name().equals(name))
                .findFirst();
    }
}

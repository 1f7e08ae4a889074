package org.carryover.shared;

import java.util.Objects;

/** Who somebody is, whatever logins they have: 26 characters (see {@link Ids}). */
public record PersonId(String value) {

    public PersonId {
        Objects.requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value;
    }
}

package org.carryover.assessment;

import java.util.Objects;

/** The enrollment that an attempt belongs to. Learning knows what it means; here it only keeps attempts apart. */
public record EnrollmentRef(String value) {

    public EnrollmentRef {
        Objects.requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value;
    }
}

package org.carryover.shared;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A duration of learning, kept in whole minutes. 60 minutes are one contact hour (AOTA and IACET: a clock hour of 60 minutes); hours
 * are always derived, never stored.
 *
 * @param minutes 0 or more
 */
public record ContactHours(int minutes) implements Comparable<ContactHours> {

    public static final ContactHours NONE = new ContactHours(0);

    public ContactHours {
        if (minutes < 0) {
            throw new IllegalArgumentException("Negative minutes: " + minutes);
        }
    }

    /** Hours with two decimals, never rounded up. */
    public BigDecimal hours() {
        return BigDecimal.valueOf(minutes).divide(BigDecimal.valueOf(60), 2, RoundingMode.DOWN);
    }

    /** Hours without superfluous zeros: "1", "1.5", "0.75". */
    public String label() {
        BigDecimal hours = hours().stripTrailingZeros();
        return (hours.scale() < 0 ? hours.setScale(0) : hours).toPlainString();
    }

    public ContactHours plus(ContactHours other) {
        return new ContactHours(Math.addExact(minutes, other.minutes));
    }

    @Override
    public int compareTo(ContactHours other) {
        return Integer.compare(minutes, other.minutes);
    }
}

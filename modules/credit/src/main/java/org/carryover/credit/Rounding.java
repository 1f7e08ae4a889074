package org.carryover.credit;

import java.math.RoundingMode;

/** How an accreditor brings minutes to its increments. No published text says what IACET does with a tie, so both answers can be set. */
public enum Rounding {
    DOWN(RoundingMode.DOWN),
    NEAREST_TIE_UP(RoundingMode.HALF_UP),
    NEAREST_TIE_DOWN(RoundingMode.HALF_DOWN);

    private final RoundingMode mode;

    Rounding(RoundingMode mode) {
        this.mode = mode;
    }

    RoundingMode mode() {
        return mode;
    }
}

package org.carryover.catalog;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * The smallest credit a method gives. What lies between two steps is cut off: contact hours are never rounded up.
 *
 * @param unitMinutes the length of one credit
 * @param step the fraction of a credit that is still given
 */
public record CreditStep(int unitMinutes, BigDecimal step) {

    public static final CreditStep WHOLE_HOUR = new CreditStep(60, BigDecimal.ONE);

    public CreditStep {
        if (unitMinutes < 1 || step.signum() <= 0) {
            throw new IllegalArgumentException(
                    "No credit can be given in steps of " + step + " of " + unitMinutes + " minutes");
        }
    }

    /** How many credits the minutes are worth. */
    public BigDecimal credits(BigDecimal minutes) {
        return minutes.divide(BigDecimal.valueOf(unitMinutes), MathContext.DECIMAL64)
                .divide(step, 0, RoundingMode.DOWN)
                .multiply(step);
    }

    /** The whole minutes that are awarded. */
    public int awarded(BigDecimal minutes) {
        return credits(minutes)
                .multiply(BigDecimal.valueOf(unitMinutes))
                .setScale(0, RoundingMode.DOWN)
                .intValueExact();
    }
}

package org.carryover.credit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * How one accreditor turns minutes into its units. All of it is a setting that an administrator enters, because the accreditors' own texts could be confirmed
 * only in part and change.
 *
 * @param unit as printed, such as "AOTA CEU"
 * @param minutesPerUnit 600 where one unit is ten hours of sixty minutes
 * @param increment the smallest step of the unit, such as 0.1
 * @param minimumMinutes below this nothing is awarded
 * @param minimumUnits from {@code minimumMinutes} on, never less than this; zero for no such floor
 * @param counted which kinds of time count
 */
public record UnitRule(
        String unit,
        int minutesPerUnit,
        BigDecimal increment,
        Rounding rounding,
        int minimumMinutes,
        BigDecimal minimumUnits,
        Set<SegmentKind> counted) {

    private static final Set<SegmentKind> ALL_LEARNING =
            EnumSet.of(SegmentKind.CONTENT, SegmentKind.ASSESSMENT, SegmentKind.EVALUATION);
    private static final BigDecimal TENTH = new BigDecimal("0.1");

    /** Where an administrator starts for AOTA: its increment and rounding are not published, so down to the tenth, which is what providers do and never too much. */
    public static final UnitRule AOTA =
            new UnitRule("AOTA CEU", 600, TENTH, Rounding.DOWN, 0, BigDecimal.ZERO, ALL_LEARNING);

    /** IACET rounds to the nearest tenth, from 30 minutes on at least one tenth; tests and evaluations count. */
    public static final UnitRule IACET =
            new UnitRule("IACET CEU", 600, TENTH, Rounding.NEAREST_TIE_UP, 30, TENTH, ALL_LEARNING);

    /** ASHA counts in steps of half an hour. */
    public static final UnitRule ASHA =
            new UnitRule("ASHA CEU", 600, new BigDecimal("0.05"), Rounding.DOWN, 0, BigDecimal.ZERO, ALL_LEARNING);

    public UnitRule {
        if (unit == null || unit.isBlank()) {
            throw new IllegalArgumentException("A unit needs a name");
        }
        if (minutesPerUnit <= 0) {
            throw new IllegalArgumentException("Minutes per unit must be above 0: " + minutesPerUnit);
        }
        if (increment.signum() <= 0) {
            throw new IllegalArgumentException("The increment must be above 0: " + increment);
        }
        if (minimumMinutes < 0 || minimumUnits.signum() < 0) {
            throw new IllegalArgumentException("A minimum cannot be negative");
        }
        if (counted.contains(SegmentKind.ADMINISTRATIVE)) {
            throw new IllegalArgumentException("Breaks, meals, registration and promotion are never counted");
        }
        counted = Set.copyOf(counted);
    }

    public int countedMinutes(CourseTime time) {
        return time.minutesOf(counted);
    }

    /** The units for this time, or nothing when it stays below the minimum or the first increment. */
    public Optional<BigDecimal> units(CourseTime time) {
        int minutes = countedMinutes(time);
        if (minutes < minimumMinutes) {
            return Optional.empty();
        }
        // One exact division to whole increments: rounding hours first and units afterwards would round twice.
        BigDecimal steps = BigDecimal.valueOf(minutes)
                .divide(BigDecimal.valueOf(minutesPerUnit).multiply(increment), 0, rounding.mode());
        BigDecimal units = steps.multiply(increment).max(minutes == 0 ? BigDecimal.ZERO : minimumUnits);
        return units.signum() == 0 ? Optional.empty() : Optional.of(plain(units));
    }

    /** "1 contact hour = 0.1 AOTA CEU": some boards accept a unit only where the provider's paper says this. */
    public String equivalence() {
        BigDecimal perHour = BigDecimal.valueOf(60)
                .divide(BigDecimal.valueOf(minutesPerUnit), 4, RoundingMode.HALF_UP)
                .stripTrailingZeros();
        return "1 contact hour = " + perHour.toPlainString() + " " + unit;
    }

    /** 1.80 as 1.8 and 2 as 2.0: at least one decimal, as certificates show it. */
    private static BigDecimal plain(BigDecimal units) {
        BigDecimal stripped = units.stripTrailingZeros();
        return stripped.scale() < 1 ? stripped.setScale(1) : stripped;
    }
}

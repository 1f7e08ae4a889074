package org.carryover.credit;

import java.math.BigDecimal;
import java.util.Set;

/**
 * What an administrator enters about an accreditor.
 *
 * @param id null for a new one
 * @param providerNumber may be empty
 * @param statement what certificates and course pages print inside an approval; a change is a new wording, the old ones stay
 */
public record AccreditorForm(
        String id,
        String name,
        String shortName,
        String providerNumber,
        String unit,
        Integer minutesPerUnit,
        BigDecimal increment,
        Rounding rounding,
        Integer minimumMinutes,
        BigDecimal minimumUnits,
        Set<SegmentKind> counted,
        String statement) {

    /** A form filled from a rule, such as {@link UnitRule#AOTA}. */
    public static AccreditorForm of(
            String id, String name, String shortName, String providerNumber, UnitRule rule, String statement) {
        return new AccreditorForm(
                id,
                name,
                shortName,
                providerNumber,
                rule.unit(),
                rule.minutesPerUnit(),
                rule.increment(),
                rule.rounding(),
                rule.minimumMinutes(),
                rule.minimumUnits(),
                rule.counted(),
                statement);
    }
}

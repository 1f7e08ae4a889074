package org.carryover.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The arithmetic vectors that the credit rules were checked with. */
class UnitRuleTest {

    private static final Set<SegmentKind> ALL_LEARNING =
            EnumSet.of(SegmentKind.CONTENT, SegmentKind.ASSESSMENT, SegmentKind.EVALUATION);
    private static final Set<SegmentKind> WITHOUT_TESTS = EnumSet.of(SegmentKind.CONTENT);

    @ParameterizedTest(name = "{0}: {1} minutes are {2} AOTA CEU")
    @CsvSource({
        "V-A1,60,0.1",
        "V-A2,600,1.0",
        "V-A3,2160,3.6",
        "V-A5,1110,1.8",
        "never up,119,0.1",
        "three decimals,61,0.1"
    })
    void aotaIsAlwaysRoundedDownToTenths(String vector, int minutes, BigDecimal expected) {
        assertThat(UnitRule.AOTA.units(CourseTime.ofContent(minutes))).contains(expected);
    }

    @Test
    void anAotaCourseBelowOneHourEarnsNoUnit() {
        assertThat(UnitRule.AOTA.units(CourseTime.ofContent(59))).isEmpty();
    }

    @Test
    void theSameTimeInAshaStepsKeepsTheHalfHour() {
        assertThat(UnitRule.ASHA.units(CourseTime.ofContent(1_110))).contains(new BigDecimal("1.85"));
    }

    @ParameterizedTest(name = "{0}: {1} minutes are {2} IACET CEU")
    @CsvSource({"V-I2,30,0.1", "V-I3,89,0.1", "V-I5,180,0.3", "V-I5,1020,1.7", "tie up,90,0.2"})
    void iacetGoesToTheNearestTenthAndNeverBelowOneTenth(String vector, int minutes, BigDecimal expected) {
        assertThat(UnitRule.IACET.units(CourseTime.ofContent(minutes))).contains(expected);
    }

    @Test
    void iacetAwardsNothingBelowThirtyMinutes() {
        assertThat(UnitRule.IACET.units(CourseTime.ofContent(29))).isEmpty();
    }

    @Test
    void theTieRuleIsASetting() {
        UnitRule tieDown = new UnitRule(
                "IACET CEU",
                600,
                new BigDecimal("0.1"),
                Rounding.NEAREST_TIE_DOWN,
                30,
                new BigDecimal("0.1"),
                ALL_LEARNING);
        assertThat(tieDown.units(CourseTime.ofContent(90))).contains(new BigDecimal("0.1"));
    }

    /** V-T1 and V-T2: Texas leaves tests out unless the activity is pre-approved. */
    @Test
    void timeIsCountedWithAndWithoutTests() {
        CourseTime time = CourseTime.ofContent(50).plus(SegmentKind.ASSESSMENT, 10);
        UnitRule texasNotApproved = new UnitRule(
                "contact hour", 60, new BigDecimal("0.01"), Rounding.DOWN, 0, BigDecimal.ZERO, WITHOUT_TESTS);
        UnitRule texasPreApproved = new UnitRule(
                "contact hour", 60, new BigDecimal("0.01"), Rounding.DOWN, 0, BigDecimal.ZERO, ALL_LEARNING);

        assertThat(texasNotApproved.countedMinutes(time)).isEqualTo(50);
        assertThat(texasPreApproved.countedMinutes(time)).isEqualTo(60);
        assertThat(texasPreApproved.units(time)).contains(new BigDecimal("1.0"));
    }

    @Test
    void breaksAndRegistrationAreNeverCounted() {
        CourseTime time = CourseTime.ofContent(60).plus(SegmentKind.ADMINISTRATIVE, 30);
        assertThat(UnitRule.AOTA.countedMinutes(time)).isEqualTo(60);
        assertThatThrownBy(() -> new UnitRule(
                        "x", 60, BigDecimal.ONE, Rounding.DOWN, 0, BigDecimal.ZERO, EnumSet.allOf(SegmentKind.class)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("never counted");
    }

    @Test
    void unitsOfAnHourOfFiftyMinutesAreNotConvertedUp() {
        UnitRule nasba =
                new UnitRule("credit", 50, new BigDecimal("0.5"), Rounding.DOWN, 0, BigDecimal.ZERO, ALL_LEARNING);
        assertThat(nasba.units(CourseTime.ofContent(74))).contains(new BigDecimal("1.0"));
        assertThat(nasba.units(CourseTime.ofContent(75))).contains(new BigDecimal("1.5"));
    }

    /** V-F1: Florida gives nothing below 50 minutes, then steps of half an hour of 50 minutes. */
    @ParameterizedTest(name = "V-F1: {0} minutes are {1} hours in Florida")
    @CsvSource({"49,", "50,1.0", "74,1.0", "75,1.5"})
    void floridaCountsFromFiftyMinutesOn(int minutes, BigDecimal expected) {
        UnitRule florida =
                new UnitRule("hour", 50, new BigDecimal("0.5"), Rounding.DOWN, 50, BigDecimal.ZERO, ALL_LEARNING);
        assertThat(florida.units(CourseTime.ofContent(minutes))).isEqualTo(Optional.ofNullable(expected));
    }

    /** V-L1: fifty minutes are an hour in Illinois, and sixty are no more. */
    @ParameterizedTest(name = "V-L1: {0} minutes are one hour in Illinois")
    @ValueSource(ints = {50, 60})
    void illinoisHasHoursOfFiftyMinutes(int minutes) {
        UnitRule illinois =
                new UnitRule("hour", 50, new BigDecimal("0.5"), Rounding.DOWN, 50, BigDecimal.ZERO, ALL_LEARNING);
        assertThat(illinois.units(CourseTime.ofContent(minutes))).contains(new BigDecimal("1.0"));
    }

    /** V-P1 and rule 8: 0.6 CEU are 6 units of NBCOT, which has quarters. */
    @Test
    void nbcotUnitsHaveQuarters() {
        UnitRule nbcot =
                new UnitRule("NBCOT unit", 60, new BigDecimal("0.25"), Rounding.DOWN, 0, BigDecimal.ZERO, ALL_LEARNING);
        CourseTime sixHours = CourseTime.ofContent(360);
        assertThat(UnitRule.AOTA.units(sixHours)).contains(new BigDecimal("0.6"));
        assertThat(nbcot.units(sixHours)).contains(new BigDecimal("6.0"));
        assertThat(nbcot.units(CourseTime.ofContent(75))).contains(new BigDecimal("1.25"));
    }

    @Test
    void theEquivalenceLineSaysWhatOneHourIsWorth() {
        assertThat(UnitRule.AOTA.equivalence()).isEqualTo("1 contact hour = 0.1 AOTA CEU");
    }
}

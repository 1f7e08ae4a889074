package org.carryover.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.carryover.catalog.HoursMethod.Mergener;
import org.carryover.catalog.HoursMethod.PilotTest;
import org.carryover.catalog.HoursMethod.WordRate;
import org.junit.jupiter.api.Test;

/** The published worked examples, by the names they have in our collection of credit rules. */
class HoursMethodTest {

    @Test
    void vM1MergenersOwnExampleGivesOneHour() {
        HoursMethod method = new Mergener(new BigDecimal("2.5"));
        BigDecimal minutes = method.minutes(new StudyLoad(3_774, 16));
        assertThat(minutes).isEqualByComparingTo("61.935894");
        assertThat(method.step().credits(minutes)).isEqualByComparingTo("1");
        assertThat(method.step().awarded(minutes)).isEqualTo(60);
    }

    @Test
    void vM2TheMisprintedSignIsNotUsed() {
        assertThat(new Mergener(new BigDecimal("2.5")).minutes(new StudyLoad(3_774, 16)))
                .isNotEqualByComparingTo("102.075894");
    }

    @Test
    void vM4MergenerRoundsDownToTheWholeHour() {
        HoursMethod method = new Mergener(BigDecimal.valueOf(3));
        BigDecimal minutes = method.minutes(new StudyLoad(12_000, 20));
        assertThat(minutes).isEqualByComparingTo("94.392");
        assertThat(method.step().awarded(minutes)).isEqualTo(60);
    }

    @Test
    void mergenerNeverGivesNegativeTime() {
        assertThat(new Mergener(BigDecimal.ONE).minutes(new StudyLoad(0, 0))).isEqualByComparingTo("0");
    }

    @Test
    void mergenerKnowsNoDifficultyBeyondFive() {
        assertThatThrownBy(() -> new Mergener(new BigDecimal("5.5"))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Mergener(BigDecimal.ZERO)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void vN1AWordCountGoesDownToTheHalfCredit() {
        HoursMethod method = new WordRate(140, new BigDecimal("1.85"), WordRate.NASBA.step());
        BigDecimal minutes = method.minutes(new StudyLoad(29_066, 111));
        assertThat(minutes.doubleValue() / 50).isBetween(8.2585, 8.2595);
        assertThat(method.step().credits(minutes)).isEqualByComparingTo("8.0");
        assertThat(method.step().awarded(minutes)).isEqualTo(400);
    }

    @Test
    void vN3NasbaCountsMediaAndQuestions() {
        BigDecimal minutes = WordRate.NASBA.minutes(new StudyLoad(5_400, 10, BigDecimal.valueOf(20)));
        assertThat(minutes).isEqualByComparingTo("68.5");
        assertThat(WordRate.NASBA.step().credits(minutes)).isEqualByComparingTo("1.0");
    }

    @Test
    void vH1AshaReadsAHundredWordsAMinute() {
        BigDecimal minutes = WordRate.ASHA.minutes(new StudyLoad(6_000, 0));
        assertThat(minutes).isEqualByComparingTo("60");
        assertThat(WordRate.ASHA.step().awarded(minutes)).isEqualTo(60);
    }

    @Test
    void aPilotGivesTheTimeThatWasMeasured() {
        HoursMethod method = new PilotTest(6, new BigDecimal("89.9"), new CreditStep(60, new BigDecimal("0.25")));
        BigDecimal minutes = method.minutes(new StudyLoad(1, 1));
        assertThat(minutes).isEqualByComparingTo("89.9");
        assertThat(method.step().credits(minutes)).isEqualByComparingTo("1.25");
        assertThat(method.step().awarded(minutes)).isEqualTo(75);
    }

    @Test
    void aFullStepIsGivenAndAMinuteLessIsNot() {
        assertThat(CreditStep.WHOLE_HOUR.awarded(BigDecimal.valueOf(600))).isEqualTo(600);
        assertThat(CreditStep.WHOLE_HOUR.awarded(new BigDecimal("59.999"))).isZero();
    }
}

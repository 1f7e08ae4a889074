package org.carryover.catalog;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.math.BigDecimal;
import java.math.MathContext;

/**
 * How the minutes of a course are computed. Accreditors and boards may ask for the method and its inputs, so a course names it and the
 * page prints it. None of the methods rounds up.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = HoursMethod.Mergener.class, name = "mergener"),
    @JsonSubTypes.Type(value = HoursMethod.WordRate.class, name = "word-rate"),
    @JsonSubTypes.Type(value = HoursMethod.PilotTest.class, name = "pilot-test")
})
public sealed interface HoursMethod {

    /** The exact minutes, before any rounding; never negative. */
    BigDecimal minutes(StudyLoad load);

    /** In which steps the method gives credit. */
    CreditStep step();

    /**
     * The formula of Mergener for home-study texts. Its constant is minus 22.3: a sheet in circulation prints a plus, but its own worked
     * subtotal only comes out with the minus. Always rounded down to the whole contact hour.
     *
     * @param difficulty from 1, very easy, to 5, very difficult
     */
    record Mergener(BigDecimal difficulty) implements HoursMethod {

        public static final BigDecimal CONSTANT = new BigDecimal("-22.3");
        public static final BigDecimal PER_WORD = new BigDecimal("0.00209");
        public static final BigDecimal PER_QUESTION = new BigDecimal("2.78");
        public static final BigDecimal PER_DIFFICULTY = new BigDecimal("15.5");
        public static final BigDecimal SCALE = new BigDecimal("0.9");

        public Mergener {
            if (difficulty.compareTo(BigDecimal.ONE) < 0 || difficulty.compareTo(BigDecimal.valueOf(5)) > 0) {
                throw new IllegalArgumentException("Difficulty is from 1 to 5, not " + difficulty);
            }
        }

        @Override
        public BigDecimal minutes(StudyLoad load) {
            BigDecimal sum = CONSTANT.add(PER_WORD.multiply(BigDecimal.valueOf(load.words())))
                    .add(PER_QUESTION.multiply(BigDecimal.valueOf(load.questions())))
                    .add(PER_DIFFICULTY.multiply(difficulty));
            return SCALE.multiply(sum).max(BigDecimal.ZERO);
        }

        @Override
        public CreditStep step() {
            return CreditStep.WHOLE_HOUR;
        }
    }

    /** Words by a reading rate, plus media and a time for each question. */
    record WordRate(int wordsPerMinute, BigDecimal minutesPerQuestion, CreditStep step) implements HoursMethod {

        /** NASBA's word count: credits of 50 minutes, down to the half. */
        public static final WordRate NASBA =
                new WordRate(180, new BigDecimal("1.85"), new CreditStep(50, new BigDecimal("0.5")));

        /** ASHA's rate for text; credit in steps of 0.05 CEU, which is half an hour. */
        public static final WordRate ASHA =
                new WordRate(100, BigDecimal.ZERO, new CreditStep(60, new BigDecimal("0.5")));

        public WordRate {
            if (wordsPerMinute < 1) {
                throw new IllegalArgumentException("Nobody reads " + wordsPerMinute + " words a minute");
            }
        }

        @Override
        public BigDecimal minutes(StudyLoad load) {
            return BigDecimal.valueOf(load.words())
                    .divide(BigDecimal.valueOf(wordsPerMinute), MathContext.DECIMAL64)
                    .add(load.mediaMinutes())
                    .add(minutesPerQuestion.multiply(BigDecimal.valueOf(load.questions())));
        }
    }

    /** The average time of representative learners who took the course. */
    record PilotTest(int learners, BigDecimal averageMinutes, CreditStep step) implements HoursMethod {

        public PilotTest {
            if (learners < 1 || averageMinutes.signum() < 0) {
                throw new IllegalArgumentException(
                        "A pilot needs learners and their time, not " + learners + " and " + averageMinutes);
            }
        }

        @Override
        public BigDecimal minutes(StudyLoad load) {
            return averageMinutes;
        }
    }
}

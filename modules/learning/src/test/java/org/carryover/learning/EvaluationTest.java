package org.carryover.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carryover.learning.World.ANSWERS;
import static org.carryover.learning.World.ROBIN;

import java.util.HashMap;
import java.util.Map;
import org.carryover.learning.EvaluationResult.Fault;
import org.carryover.learning.EvaluationResult.Refused;
import org.carryover.shared.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Answers fit the published questionnaire, are given once, and stand. */
@ParameterizedClass
@EnumSource(TestDatabase.Kind.class)
class EvaluationTest {

    private final World world;
    private EnrollmentId robins;

    EvaluationTest(TestDatabase.Kind kind) {
        world = new World(kind);
    }

    @BeforeEach
    void study() {
        robins = world.enrolled(ROBIN);
        world.finishLessons(ROBIN, robins);
        world.takeTest(ROBIN, robins, true);
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void whatIsRequiredMustBeAnswered() {
        assertThat(world.evaluate(ROBIN, robins, Map.of()))
                .isEqualTo(new Refused(Map.of("met-outcomes", Fault.MISSING, "bias", Fault.MISSING)));
        assertThat(world.evaluate(ROBIN, robins, with("bias", " \u0000 ")))
                .isEqualTo(new Refused(Map.of("bias", Fault.MISSING)));
        assertNothingStored();
    }

    @Test
    void anAnswerFitsItsQuestion() {
        for (String scale : new String[] {"0", "6", "3.5", "44", "very", "<b>3</b>"}) {
            assertThat(world.evaluate(ROBIN, robins, with("met-outcomes", scale)))
                    .isEqualTo(new Refused(Map.of("met-outcomes", Fault.NO_OPTION)));
        }
        assertThat(world.evaluate(ROBIN, robins, with("bias", "Maybe")))
                .isEqualTo(new Refused(Map.of("bias", Fault.NO_OPTION)));
        assertThat(world.evaluate(ROBIN, robins, with("change", "x".repeat(Questionnaire.LONGEST_TEXT + 1))))
                .isEqualTo(new Refused(Map.of("change", Fault.TOO_LONG)));
        assertThat(world.evaluate(ROBIN, robins, with("favorite-color", "green")))
                .isEqualTo(new Refused(Map.of("favorite-color", Fault.NOT_ASKED)));
        assertNothingStored();
    }

    @Test
    void whatIsNotRequiredMayBeLeftOut() {
        assertThat(world.evaluate(ROBIN, robins, Map.of("met-outcomes", "1", "bias", "Yes")))
                .isInstanceOf(EvaluationResult.Given.class);
    }

    @Test
    void wordsAreKeptAsTheyWereWrittenButForControlCharacters() {
        world.evaluate(ROBIN, robins, with("change", " <script>alert(1)</script>\r\nÿ ŵ 漢字 \u0000\u0007 "));
        assertThat(stored())
                .isEqualTo(
                        "{\"bias\":\"No\",\"change\":\"<script>alert(1)</script>\\nÿ ŵ 漢字\",\"met-outcomes\":\"4\"}");
    }

    @Test
    void whatWasGivenNeverChanges() {
        world.evaluate(ROBIN, robins, ANSWERS);
        String before = stored();
        assertThat(world.evaluate(ROBIN, robins, with("met-outcomes", "1")))
                .isEqualTo(new EvaluationResult.AlreadyGiven());
        assertThat(stored()).isEqualTo(before);
    }

    private static Map<String, String> with(String question, String answer) {
        Map<String, String> answers = new HashMap<>(ANSWERS);
        answers.put(question, answer);
        return answers;
    }

    private String stored() {
        return world.database.inTransaction(
                entities -> (String) entities.createNativeQuery("select answers from course_evaluation")
                        .getSingleResult());
    }

    private void assertNothingStored() {
        assertThat(world.requirements(ROBIN, robins).getLast().met()).isFalse();
    }
}

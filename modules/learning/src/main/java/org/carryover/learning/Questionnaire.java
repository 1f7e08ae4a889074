package org.carryover.learning;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.carryover.catalog.EvaluationQuestion;
import org.carryover.learning.EvaluationResult.Fault;

/** The course evaluation as it was published, which answers must fit. */
record Questionnaire(List<EvaluationQuestion> questions) {

    static final int LONGEST_TEXT = 4_000;

    private static final Pattern SCALE = Pattern.compile("[1-5]");

    /**
     * @param answers what to store; complete only without faults
     * @param faults by the id of the question
     */
    record Checked(Map<String, String> answers, Map<String, Fault> faults) {}

    /** @param given an answer for each question: 1 to 5, the text of an option, or words; a question without an answer may be left out */
    Checked check(Map<String, String> given) {
        Map<String, String> answers = new TreeMap<>();
        Map<String, Fault> faults = new TreeMap<>();
        for (EvaluationQuestion question : questions) {
            WrittenText answer = WrittenText.of(given.get(question.id()));
            if (answer.isEmpty()) {
                if (question.required()) {
                    faults.put(question.id(), Fault.MISSING);
                }
            } else {
                fault(question, answer, faults);
                answers.put(question.id(), answer.value());
            }
        }
        Set<String> asked = questions.stream().map(EvaluationQuestion::id).collect(Collectors.toSet());
        given.keySet().stream().filter(id -> !asked.contains(id)).forEach(id -> faults.put(id, Fault.NOT_ASKED));
        return new Checked(answers, faults);
    }

    private static void fault(EvaluationQuestion question, WrittenText answer, Map<String, Fault> faults) {
        switch (question) {
            case EvaluationQuestion.Scale scale -> {
                if (!SCALE.matcher(answer.value()).matches()) {
                    faults.put(scale.id(), Fault.NO_OPTION);
                }
            }
            case EvaluationQuestion.Choice choice -> {
                if (!choice.options().contains(answer.value())) {
                    faults.put(choice.id(), Fault.NO_OPTION);
                }
            }
            case EvaluationQuestion.Text text -> {
                if (answer.isLongerThan(LONGEST_TEXT)) {
                    faults.put(text.id(), Fault.TOO_LONG);
                }
            }
        }
    }
}

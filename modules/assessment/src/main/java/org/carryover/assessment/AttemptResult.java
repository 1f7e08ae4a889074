package org.carryover.assessment;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.carryover.catalog.CourseVersionId;

/** An attempt after its end: the score, why, and what to re-read. */
public record AttemptResult(
        AttemptId id,
        EnrollmentRef enrollment,
        CourseVersionId courseVersion,
        AttemptState state,
        int tryNumber,
        Instant endedAt,
        boolean passed,
        int right,
        int needed,
        List<OutcomeResult> outcomes,
        List<ItemResult> items) {

    public AttemptResult {
        outcomes = List.copyOf(outcomes);
        items = List.copyOf(items);
    }

    /** @param drawn the items of the paper, in its order */
    static AttemptResult of(Attempt attempt, List<Item> drawn) {
        Score score = attempt.reached();
        Map<String, Response> responses = attempt.responses();
        return new AttemptResult(
                attempt.id(),
                attempt.enrollment(),
                attempt.courseVersion(),
                attempt.state(),
                attempt.tryNumber(),
                attempt.endedAt(),
                score.passed(),
                score.right(),
                score.needed(),
                OutcomeResult.of(score),
                drawn.stream()
                        .map(item -> Feedback.on(item, responses.get(item.id())))
                        .toList());
    }

    public int missed() {
        return items.size() - right;
    }

    public record OutcomeResult(String outcome, int right, int items) {

        static List<OutcomeResult> of(Score score) {
            return score.outcomes().stream()
                    .map(each -> new OutcomeResult(each.outcome(), each.right(), each.items()))
                    .toList();
        }

        public boolean isComplete() {
            return right == items;
        }
    }

    /**
     * One item with the learner's answer beside what fits. All texts are HTML.
     *
     * @param ordered whether the lines of {@code answer} and {@code fits} are steps, one after the other
     * @param answer what the learner gave, one line per choice, pair or step; empty without an answer
     * @param fits what was asked for, in the same form
     * @param rationales why, about the options that were chosen or fit
     * @param strategy null when there is none
     */
    public record ItemResult(
            String id,
            String outcome,
            String prompt,
            boolean right,
            boolean ordered,
            List<String> answer,
            List<String> fits,
            List<Rationale> rationales,
            String lesson,
            String strategy) {

        public ItemResult {
            answer = List.copyOf(answer);
            fits = List.copyOf(fits);
            rationales = List.copyOf(rationales);
        }
    }

    /**
     * @param about the option it speaks of; null when it speaks of the whole item
     */
    public record Rationale(String about, String text) {}
}

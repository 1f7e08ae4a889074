package org.carryover.assessment;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.carryover.assessment.AttemptResult.OutcomeResult;

/**
 * An attempt in the record of an enrollment: how it went, and nothing about the answers.
 *
 * @param endedAt null while it is open
 * @param right items; so far none while it is open
 * @param outcomes empty while it is open
 */
public record AttemptSummary(
        AttemptId id,
        int tryNumber,
        AttemptState state,
        Instant startedAt,
        Instant endedAt,
        boolean passed,
        int right,
        int items,
        int needed,
        List<OutcomeResult> outcomes) {

    public AttemptSummary {
        outcomes = List.copyOf(outcomes);
    }

    static AttemptSummary of(Attempt attempt) {
        int items = attempt.paper().items().size();
        Score score = attempt.isOpen() ? new Score(0, items, 0, List.of(), List.of()) : attempt.reached();
        return new AttemptSummary(
                attempt.id(),
                attempt.tryNumber(),
                attempt.state(),
                attempt.startedAt(),
                attempt.endedAt(),
                attempt.isPassed(),
                score.right(),
                items,
                score.needed(),
                OutcomeResult.of(score));
    }

    public boolean isOpen() {
        return state.isOpen();
    }

    /** From the start to the end, breaks included; only after the end. */
    public Duration took() {
        return Duration.between(startedAt, endedAt);
    }
}

package org.carryover.learning;

import java.time.Instant;
import java.util.Map;

/** What became of the answers to the course evaluation. */
public sealed interface EvaluationResult {

    record Given(Instant at) implements EvaluationResult {}

    /** They were given before, and stand. */
    record AlreadyGiven() implements EvaluationResult {}

    /** Lessons or the post-test come first. */
    record TooEarly() implements EvaluationResult {}

    /** Nothing was stored: what is wrong, by the id of the question. */
    record Refused(Map<String, Fault> faults) implements EvaluationResult {
        public Refused {
            faults = Map.copyOf(faults);
        }
    }

    /** Nobody goes on here: see {@link EnrollmentView#isClosed()}. */
    record Closed() implements EvaluationResult {}

    enum Fault {
        /** A required question has no answer. */
        MISSING,
        /** The answer is none of the options. */
        NO_OPTION,
        TOO_LONG,
        /** The questionnaire does not ask this. */
        NOT_ASKED
    }
}

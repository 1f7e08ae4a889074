package org.carryover.learning;

import java.time.Instant;
import java.util.List;

/** What shows that a requirement is met, or what is missing. The therapist, the administrator and the auditor read the same. */
public sealed interface Evidence {

    boolean met();

    /** When it was met; null while it is not. */
    Instant at();

    /**
     * @param open the titles of the lessons that are not finished yet, in order
     */
    record Lessons(int finished, int total, List<String> open, Instant at) implements Evidence {
        public Lessons {
            open = List.copyOf(open);
        }

        @Override
        public boolean met() {
            return open.isEmpty();
        }
    }

    /**
     * @param best items right in the best attempt so far, or -1 before the first
     * @param needed items that must be right
     */
    record PostTest(int best, int items, int needed, int attempts, Instant at) implements Evidence {
        @Override
        public boolean met() {
            return at != null;
        }
    }

    record Attestation(Instant at) implements Evidence {
        @Override
        public boolean met() {
            return at != null;
        }
    }

    record Evaluation(int questions, Instant at) implements Evidence {
        @Override
        public boolean met() {
            return at != null;
        }
    }
}

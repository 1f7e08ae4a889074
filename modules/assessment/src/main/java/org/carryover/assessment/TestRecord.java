package org.carryover.assessment;

import java.time.Instant;
import java.util.List;

/**
 * How an enrollment did in its post-test so far.
 *
 * @param best items right in the best attempt, or -1 before the first
 * @param attempts that ended
 * @param passedAt when it was passed first; null while it is not
 * @param open the attempt to go on with; null when there is none
 */
public record TestRecord(int best, int attempts, Instant passedAt, AttemptId open) {

    public static final TestRecord NONE = new TestRecord(-1, 0, null, null);

    public boolean passed() {
        return passedAt != null;
    }

    /** @param attempts of one enrollment, oldest first */
    static TestRecord of(List<Attempt> attempts) {
        List<Attempt> ended =
                attempts.stream().filter(attempt -> !attempt.isOpen()).toList();
        return new TestRecord(
                ended.stream()
                        .mapToInt(attempt -> attempt.reached().right())
                        .max()
                        .orElse(-1),
                ended.size(),
                ended.stream()
                        .filter(Attempt::isPassed)
                        .map(Attempt::endedAt)
                        .findFirst()
                        .orElse(null),
                attempts.stream()
                        .filter(Attempt::isOpen)
                        .map(Attempt::id)
                        .findFirst()
                        .orElse(null));
    }
}

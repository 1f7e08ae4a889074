package org.carryover.assessment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Where an enrollment stands with its post-test.
 *
 * @param items items of one attempt
 * @param needed items to get right
 * @param tries the attempts that ended, oldest first
 * @param open the attempt to go on with; null when there is none
 * @param left tries that can still be handed in before re-study, an open one included; 0 once passed
 * @param reStudy the lessons to re-read before more tries; empty unless re-study is due
 */
public record TestStanding(
        int items, int needed, List<PastTry> tries, AttemptId open, int left, List<ReStudyLesson> reStudy) {

    public TestStanding {
        tries = List.copyOf(tries);
        reStudy = List.copyOf(reStudy);
    }

    /**
     * @param number 1 for the first
     * @param counted false when the platform ended it without a pass: it used up no try
     */
    public record PastTry(AttemptId id, int number, int right, boolean passed, boolean counted, Instant endedAt) {}

    public Optional<PastTry> passed() {
        return tries.stream().filter(PastTry::passed).findFirst();
    }

    public Optional<PastTry> last() {
        return tries.isEmpty() ? Optional.empty() : Optional.of(tries.getLast());
    }

    /** Items right in the best attempt so far, or -1 before the first. */
    public int best() {
        return tries.stream().mapToInt(PastTry::right).max().orElse(-1);
    }

    /** Whether pressing Start leads into an attempt. */
    public boolean mayStart() {
        return open != null || left > 0;
    }

    public boolean reStudyDue() {
        return reStudy.stream().anyMatch(lesson -> !lesson.reRead());
    }
}

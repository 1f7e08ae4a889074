package org.carryover.assessment;

import java.util.List;
import java.util.function.Supplier;

/**
 * How often an enrollment may try: the tries of the course, and after each re-study some more, as often as needed. Passing ends it.
 *
 * @param attempts of the enrollment, oldest first
 */
record Tries(TestRules rules, List<Attempt> attempts) {

    /** How many tries are granted up to the next re-study when {@code number} is one of them. */
    static int granted(TestRules rules, int number) {
        int beyond = Math.max(0, number - rules.tries());
        return rules.tries() + Math.ceilDiv(beyond, rules.reStudyTries()) * rules.reStudyTries();
    }

    /** @param bank asked only when re-study is due */
    TestStanding standing(Blueprint blueprint, Supplier<List<Item>> bank, ReRead reRead) {
        List<ReStudyLesson> reStudy = reStudyDue() ? reStudy(bank.get(), reRead) : List.of();
        int items = blueprint.items();
        return new TestStanding(items, rules.needed(items), past(), open(), left(reStudy), reStudy);
    }

    int nextNumber() {
        return failed() + 1;
    }

    private boolean passed() {
        return attempts.stream().anyMatch(Attempt::isPassed);
    }

    private int failed() {
        return (int) attempts.stream()
                .filter(attempt -> attempt.isCounted() && !attempt.isPassed())
                .count();
    }

    /** The tries granted so far are used up, and the learner is not in the middle of the next ones. */
    private boolean reStudyDue() {
        int beyond = failed() - rules.tries();
        return !passed() && open() == null && beyond >= 0 && beyond % rules.reStudyTries() == 0;
    }

    private int left(List<ReStudyLesson> reStudy) {
        if (passed() || reStudy.stream().anyMatch(lesson -> !lesson.reRead())) {
            return 0;
        }
        return granted(rules, nextNumber()) - failed();
    }

    private List<ReStudyLesson> reStudy(List<Item> bank, ReRead reRead) {
        Attempt last = attempts.reversed().stream()
                .filter(Attempt::isCounted)
                .findFirst()
                .orElseThrow();
        return ReStudy.lessons(last.reached(), bank, rules).stream()
                .map(lesson -> new ReStudyLesson(lesson, reRead.since(lesson, last.endedAt())))
                .toList();
    }

    private AttemptId open() {
        return attempts.stream()
                .filter(Attempt::isOpen)
                .findFirst()
                .map(Attempt::id)
                .orElse(null);
    }

    private List<TestStanding.PastTry> past() {
        return attempts.stream()
                .filter(attempt -> !attempt.isOpen())
                .map(attempt -> new TestStanding.PastTry(
                        attempt.id(),
                        attempt.tryNumber(),
                        attempt.reached().right(),
                        attempt.isPassed(),
                        attempt.isCounted(),
                        attempt.endedAt()))
                .toList();
    }
}

package org.carryover.assessment;

/**
 * When a post-test is passed and how often it may be tried, as published with the course.
 *
 * @param passMark percent of the items that must be right
 * @param tries tries before re-study
 * @param reStudyLessons lessons of the weakest outcomes to re-read, at least, before more tries
 * @param reStudyTries tries that each re-study opens, as often as needed
 */
public record TestRules(int passMark, int tries, int reStudyLessons, int reStudyTries) {

    public TestRules {
        if (passMark < 1 || passMark > 100) {
            throw new IllegalArgumentException("A pass mark is 1 to 100 percent, not " + passMark);
        }
        // Without a try, or with a re-study that opens none, a learner could never go on.
        if (tries < 1 || reStudyTries < 1 || reStudyLessons < 0) {
            throw new IllegalArgumentException("A learner who did not pass must have a way on");
        }
    }

    /** How many of the items must be right: never fewer than the mark asks for. */
    public int needed(int items) {
        return Math.ceilDiv(items * passMark, 100);
    }
}

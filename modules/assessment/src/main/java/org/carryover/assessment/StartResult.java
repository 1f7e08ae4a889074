package org.carryover.assessment;

import java.util.List;

/** What became of the wish to take the post-test. */
public sealed interface StartResult {

    record Started(AttemptId attempt) implements StartResult {}

    /** An attempt was open: the learner goes on with it. */
    record Resumed(AttemptId attempt) implements StartResult {}

    record Refused(Reason reason, List<ReStudyLesson> reStudy) implements StartResult {
        public Refused {
            reStudy = List.copyOf(reStudy);
        }
    }

    enum Reason {
        ALREADY_PASSED,
        /** Lessons are to be re-read first: those of {@link Refused#reStudy()} that are not. */
        RE_STUDY
    }
}

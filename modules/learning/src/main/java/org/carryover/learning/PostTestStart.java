package org.carryover.learning;

import java.util.List;
import org.carryover.assessment.AttemptId;
import org.carryover.assessment.ReStudyLesson;

/** What became of the wish to take the post-test. */
public sealed interface PostTestStart {

    /** @param resumed whether it was open already */
    record Open(AttemptId attempt, boolean resumed) implements PostTestStart {}

    record AlreadyPassed() implements PostTestStart {}

    /** The tries are used up: these lessons are re-read first. */
    record ReStudyFirst(List<ReStudyLesson> lessons) implements PostTestStart {
        public ReStudyFirst {
            lessons = List.copyOf(lessons);
        }
    }

    /** Nobody goes on here: see {@link EnrollmentView#isClosed()}. */
    record Closed() implements PostTestStart {}
}

package org.carryover.learning;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carryover.assessment.TestRecord;
import org.carryover.catalog.CourseContent;
import org.carryover.catalog.LessonContent;

/**
 * Complete is who has met every published requirement, and nothing else (AOTA criteria 3 and IACET: meeting a part earns nothing). A pure function of
 * what was published and what is recorded.
 */
final class CompletionRule {

    /**
     * What is recorded of one enrollment.
     *
     * @param finishedLessons when each finished lesson was finished
     * @param test how the post-test went so far
     * @param attestedAt null while it is not given
     * @param evaluatedAt null while it is not given
     */
    record Recorded(Map<String, Instant> finishedLessons, TestRecord test, Instant attestedAt, Instant evaluatedAt) {}

    private CompletionRule() {}

    /** Each published requirement with its evidence, in the published order. */
    static List<RequirementStatus> evaluate(CourseContent course, Recorded recorded) {
        List<RequirementStatus> statuses = new ArrayList<>();
        for (var requirement : course.completion()) {
            Evidence evidence = switch (requirement) {
                case LESSONS -> lessons(course, recorded.finishedLessons());
                case POST_TEST ->
                    new Evidence.PostTest(
                            recorded.test().best(),
                            course.postTest().items(),
                            course.postTest().itemsToPass(),
                            recorded.test().attempts(),
                            recorded.test().passedAt());
                case ATTESTATION -> new Evidence.Attestation(recorded.attestedAt());
                case EVALUATION -> new Evidence.Evaluation(course.evaluation().size(), recorded.evaluatedAt());
            };
            statuses.add(new RequirementStatus(requirement, evidence));
        }
        return List.copyOf(statuses);
    }

    /** The instant at which the last requirement was met, or nothing while one is open. */
    static Optional<Instant> completedAt(List<RequirementStatus> statuses) {
        if (statuses.isEmpty() || !statuses.stream().allMatch(RequirementStatus::met)) {
            return Optional.empty();
        }
        return statuses.stream().map(status -> status.evidence().at()).max(Instant::compareTo);
    }

    private static Evidence.Lessons lessons(CourseContent course, Map<String, Instant> finished) {
        List<String> open = course.lessons().stream()
                .filter(lesson -> !finished.containsKey(lesson.id()))
                .map(LessonContent::title)
                .toList();
        int total = course.lessons().size();
        Instant last = course.lessons().stream()
                .map(lesson -> finished.get(lesson.id()))
                .filter(at -> at != null)
                .max(Instant::compareTo)
                .orElse(null);
        return new Evidence.Lessons(total - open.size(), total, open, open.isEmpty() ? last : null);
    }
}

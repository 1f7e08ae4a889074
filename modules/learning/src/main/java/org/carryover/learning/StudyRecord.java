package org.carryover.learning;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carryover.assessment.ReRead;
import org.carryover.assessment.TestRecord;
import org.carryover.catalog.Correction;
import org.carryover.catalog.CourseVersion;
import org.carryover.catalog.LessonContent;
import org.carryover.catalog.Requirement;

/**
 * An enrollment, its course, and all that is recorded of it. Views, requirements and completion are read from this and nothing else, so that the
 * learner, the administrator and the certificate never disagree.
 *
 * @param lessons the progress by lesson; what was never opened is left out
 * @param attestedAt null while it is not given
 * @param evaluatedAt null while it is not given
 * @param completedAt null until every requirement is met
 */
record StudyRecord(
        Enrollment enrollment,
        CourseVersion course,
        Map<String, LessonProgress> lessons,
        TestRecord test,
        Instant attestedAt,
        Instant evaluatedAt,
        Instant completedAt) {

    List<RequirementStatus> requirements() {
        Map<String, Instant> finished = new HashMap<>();
        lessons.forEach((lesson, progress) -> {
            if (progress.finishedAt() != null) {
                finished.put(lesson, progress.finishedAt());
            }
        });
        return CompletionRule.evaluate(
                course.content(), new CompletionRule.Recorded(finished, test, attestedAt, evaluatedAt));
    }

    /** The instant at which the last requirement was met, or nothing while one is open. */
    Optional<Instant> requirementsMetAt() {
        return CompletionRule.completedAt(requirements());
    }

    boolean isClosed() {
        return course.state().withdrawn() || enrollment.state() == EnrollmentState.REPLACED;
    }

    /** Whether lessons and post-test are done, as far as the course asks for them: only then can anybody attest or judge. */
    boolean isStudied() {
        return requirements().stream()
                .filter(status -> isStudy(status.requirement()))
                .allMatch(RequirementStatus::met);
    }

    private static boolean isStudy(Requirement requirement) {
        return switch (requirement) {
            case LESSONS, POST_TEST -> true;
            case ATTESTATION, EVALUATION -> false;
        };
    }

    ReRead reRead() {
        return (lesson, moment) -> lessons.containsKey(lesson)
                && lessons.get(lesson).lastViewedAt().isAfter(moment);
    }

    /** @param corrections of the version, oldest first */
    EnrollmentView view(List<Correction> corrections) {
        return new EnrollmentView(
                enrollment.id(),
                enrollment.person(),
                course,
                enrollment.enrolledAt(),
                enrollment.isRepeated(),
                enrollment.state(),
                course.content().lessons().stream().map(this::status).toList(),
                resume(),
                enrollment.lastSeenAt(),
                requirements(),
                test.open(),
                corrections.stream()
                        .filter(correction -> correction.at().isAfter(enrollment.enrolledAt()))
                        .toList(),
                completedAt);
    }

    private LessonStatus status(LessonContent lesson) {
        LessonProgress progress = lessons.get(lesson.id());
        return progress == null
                ? new LessonStatus(lesson.id(), lesson.title(), lesson.minutes(), null, null, null)
                : new LessonStatus(
                        lesson.id(),
                        lesson.title(),
                        lesson.minutes(),
                        progress.firstViewedAt(),
                        progress.lastViewedAt(),
                        progress.finishedAt());
    }

    /** The last place, unless its lesson is finished and another is not. */
    private Place resume() {
        Place last = enrollment.lastPlace();
        if (last != null && !isFinished(last.lesson())) {
            return last;
        }
        List<LessonContent> all = course.content().lessons();
        return all.stream()
                .map(LessonContent::id)
                .filter(lesson -> !isFinished(lesson))
                .findFirst()
                .map(Place::startOf)
                .orElseGet(() -> last == null ? Place.startOf(all.getFirst().id()) : last);
    }

    private boolean isFinished(String lesson) {
        return lessons.containsKey(lesson) && lessons.get(lesson).finishedAt() != null;
    }
}

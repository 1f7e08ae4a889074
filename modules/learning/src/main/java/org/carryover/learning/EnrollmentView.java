package org.carryover.learning;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.carryover.assessment.AttemptId;
import org.carryover.catalog.Correction;
import org.carryover.catalog.CourseVersion;
import org.carryover.catalog.CourseVersionId;
import org.carryover.catalog.Requirement;
import org.carryover.shared.PersonId;

/**
 * An enrollment as pages show it: the learner's and the administrator's alike.
 *
 * @param course the version that the enrollment is bound to, as it reads today
 * @param repeat whether the person had completed this course before
 * @param lessons in reading order
 * @param resume where to read on: the last place, or the first lesson that is not finished
 * @param lastSeenAt null while no lesson was opened
 * @param requirements in the published order, each with its evidence: why this is not complete yet
 * @param openAttempt the attempt at the post-test to go on with; null when there is none
 * @param corrections what was corrected in the version since the person enrolled, oldest first
 * @param completedAt null until every requirement is met
 */
public record EnrollmentView(
        EnrollmentId id,
        PersonId person,
        CourseVersion course,
        Instant enrolledAt,
        boolean repeat,
        EnrollmentState state,
        List<LessonStatus> lessons,
        Place resume,
        Instant lastSeenAt,
        List<RequirementStatus> requirements,
        AttemptId openAttempt,
        List<Correction> corrections,
        Instant completedAt) {

    public EnrollmentView {
        lessons = List.copyOf(lessons);
        requirements = List.copyOf(requirements);
        corrections = List.copyOf(corrections);
    }

    public CourseVersionId version() {
        return course.id();
    }

    public String slug() {
        return course.slug();
    }

    public String title() {
        return course.content().title();
    }

    public int finishedLessons() {
        return (int) lessons.stream().filter(LessonStatus::isFinished).count();
    }

    public boolean isCompleted() {
        return state == EnrollmentState.COMPLETED;
    }

    /**
     * Nobody reads on: the version was withdrawn for safety ({@link CourseVersion#state()} says since when and why), or the person went on in
     * a newer one.
     */
    public boolean isClosed() {
        return course.state().withdrawn() || state == EnrollmentState.REPLACED;
    }

    /** The first published requirement that is not met. */
    public Optional<Requirement> next() {
        return requirements.stream()
                .filter(status -> !status.met())
                .map(RequirementStatus::requirement)
                .findFirst();
    }

    public Optional<LessonStatus> lesson(String lessonId) {
        return lessons.stream().filter(lesson -> lesson.id().equals(lessonId)).findFirst();
    }

    /** The lesson to read on in. */
    public LessonStatus resumeLesson() {
        return lesson(resume.lesson()).orElseThrow();
    }
}

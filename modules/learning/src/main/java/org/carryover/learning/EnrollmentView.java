package org.carryover.learning;

import java.time.Instant;
import java.util.List;
import org.carryover.catalog.CourseVersionId;
import org.carryover.shared.PersonId;

/**
 * An enrollment as pages show it.
 *
 * @param repeat whether the person had completed this course before
 * @param resume where to read on: the last place, or the first lesson that is not finished
 * @param completedAt null until every requirement is met
 */
public record EnrollmentView(
        EnrollmentId id,
        PersonId person,
        CourseVersionId version,
        int versionNumber,
        String slug,
        String title,
        Instant enrolledAt,
        boolean repeat,
        List<LessonStatus> lessons,
        Place resume,
        Instant lastSeenAt,
        Instant completedAt) {

    public EnrollmentView {
        lessons = List.copyOf(lessons);
    }

    public int finishedLessons() {
        return (int) lessons.stream().filter(LessonStatus::isFinished).count();
    }

    public boolean isCompleted() {
        return completedAt != null;
    }
}

package org.carryover.catalog;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.carryover.shared.ContactHours;

/**
 * A published course as it reads today.
 *
 * @param number counts the versions of the course from 1
 * @param publishedAt when the version appeared
 * @param revision counts from 1; each minor correction is one more
 * @param revisedAt when the newest correction appeared
 */
public record CourseVersion(
        CourseVersionId id,
        String slug,
        int number,
        Instant publishedAt,
        int revision,
        Instant revisedAt,
        CourseState state,
        CourseContent content,
        HoursComputation hours) {

    /** A course that is not published, as it would read; its id names no version. */
    public static CourseVersion unpublished(CourseContent content, Instant now) {
        return new CourseVersion(
                new CourseVersionId("unpublished"),
                content.slug(),
                1,
                now,
                1,
                now,
                CourseState.PUBLISHED,
                content,
                HoursComputation.of(content));
    }

    public ContactHours contactHours() {
        return hours.contactHours();
    }

    /** A lesson in its place. */
    public Optional<Lesson> lesson(String lessonId) {
        List<String> ids = content.lessons().stream().map(LessonContent::id).toList();
        int index = ids.indexOf(lessonId);
        if (index < 0) {
            return Optional.empty();
        }
        return Optional.of(new Lesson(
                this,
                content.lessons().get(index),
                index + 1,
                ids.size(),
                index == 0 ? Optional.empty() : Optional.of(ids.get(index - 1)),
                index + 1 == ids.size() ? Optional.empty() : Optional.of(ids.get(index + 1))));
    }
}

package org.carryover.catalog;

import java.util.Optional;

/**
 * A lesson in its place.
 *
 * @param position counts from 1
 * @param count how many lessons the version has
 * @param previous the id of the lesson before
 */
public record Lesson(
        CourseVersion course,
        LessonContent content,
        int position,
        int count,
        Optional<String> previous,
        Optional<String> next) {}

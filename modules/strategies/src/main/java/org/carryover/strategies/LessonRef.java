package org.carryover.strategies;

/** A lesson that teaches a card: {@code course-slug/lesson-id} in content files. */
public record LessonRef(String course, String lesson) {}

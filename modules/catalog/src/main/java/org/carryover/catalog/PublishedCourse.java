package org.carryover.catalog;

/** What a document holds: the content and the hours as they were computed for it. */
record PublishedCourse(CourseContent content, HoursComputation hours) {

    static PublishedCourse of(CourseContent content) {
        return new PublishedCourse(content, HoursComputation.of(content));
    }
}

package org.carryover.catalog;

import java.util.Set;
import org.carryover.shared.ContactHours;

/**
 * Which courses are asked for. Values of one list widen it, lists narrow each other; an empty list asks for nothing.
 *
 * @param atLeast contact hours, {@link ContactHours#NONE} for any
 * @param atMost contact hours, {@link #ANY_LENGTH} for any
 */
public record CourseFilter(
        Set<String> topics, Set<Level> levels, Set<Format> formats, ContactHours atLeast, ContactHours atMost) {

    public static final ContactHours ANY_LENGTH = new ContactHours(Integer.MAX_VALUE);

    public static final CourseFilter ALL =
            new CourseFilter(Set.of(), Set.of(), Set.of(), ContactHours.NONE, ANY_LENGTH);

    public CourseFilter {
        topics = Set.copyOf(topics);
        levels = Set.copyOf(levels);
        formats = Set.copyOf(formats);
    }

    public CourseFilter withTopics(Set<String> other) {
        return new CourseFilter(other, levels, formats, atLeast, atMost);
    }

    public CourseFilter withLevels(Set<Level> other) {
        return new CourseFilter(topics, other, formats, atLeast, atMost);
    }

    public CourseFilter withFormats(Set<Format> other) {
        return new CourseFilter(topics, levels, other, atLeast, atMost);
    }

    public CourseFilter withHours(ContactHours least, ContactHours most) {
        return new CourseFilter(topics, levels, formats, least, most);
    }

    public boolean accepts(CourseSummary course) {
        return (topics.isEmpty() || course.topics().stream().anyMatch(topics::contains))
                && (levels.isEmpty() || levels.contains(course.level()))
                && (formats.isEmpty() || formats.contains(course.format()))
                && course.contactHours().compareTo(atLeast) >= 0
                && course.contactHours().compareTo(atMost) <= 0;
    }
}

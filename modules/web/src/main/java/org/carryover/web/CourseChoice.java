package org.carryover.web;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.carryover.catalog.CourseFilter;
import org.carryover.catalog.CourseSummary;
import org.carryover.catalog.Format;
import org.carryover.catalog.Keyed;
import org.carryover.catalog.Level;
import org.carryover.shared.ContactHours;

/** Which courses a visitor wants to see. Values of one kind widen, kinds narrow each other. */
record CourseChoice(Set<String> topics, Set<Level> levels, Set<Format> formats, Set<Length> lengths) {

    /** Ranges of contact hours. */
    enum Length implements Keyed {
        UP_TO_1(0, 60),
        UP_TO_2(61, 120),
        OVER_2(121, Integer.MAX_VALUE);

        private final ContactHours least;
        private final ContactHours most;

        Length(int least, int most) {
            this.least = new ContactHours(least);
            this.most = new ContactHours(most);
        }
    }

    /** What the address asks for; values that do not exist are not read. */
    static CourseChoice of(ListAddress address) {
        return new CourseChoice(
                Set.copyOf(address.values("topic")),
                known(address.values("level"), key -> Keyed.of(Level.class, key)),
                known(address.values("format"), key -> Keyed.of(Format.class, key)),
                known(address.values("hours"), key -> Keyed.of(Length.class, key)));
    }

    private static <E> Set<E> known(List<String> keys, Function<String, Optional<E>> constant) {
        return keys.stream().map(constant).flatMap(Optional::stream).collect(Collectors.toUnmodifiableSet());
    }

    CourseChoice withTopic(String topic) {
        return new CourseChoice(Set.of(topic), levels, formats, lengths);
    }

    CourseChoice withLevel(Level level) {
        return new CourseChoice(topics, Set.of(level), formats, lengths);
    }

    CourseChoice withFormat(Format format) {
        return new CourseChoice(topics, levels, Set.of(format), lengths);
    }

    CourseChoice withLength(Length length) {
        return new CourseChoice(topics, levels, formats, Set.of(length));
    }

    List<CourseSummary> of(List<CourseSummary> courses) {
        CourseFilter filter =
                CourseFilter.ALL.withTopics(topics).withLevels(levels).withFormats(formats);
        List<Length> ranges = lengths.isEmpty() ? Arrays.asList(Length.values()) : List.copyOf(lengths);
        return courses.stream()
                .filter(course -> ranges.stream()
                        .map(range -> filter.withHours(range.least, range.most))
                        .anyMatch(part -> part.accepts(course)))
                .toList();
    }
}

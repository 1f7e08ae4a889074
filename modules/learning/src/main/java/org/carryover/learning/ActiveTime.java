package org.carryover.learning;

import java.time.Duration;
import java.util.Map;

/**
 * How long somebody read in a course, page visible and in use, no moment counted twice. The sum of the lessons is the total.
 *
 * @param byLesson a lesson that was not read is left out
 */
public record ActiveTime(Map<String, Duration> byLesson) {

    public ActiveTime {
        byLesson = Map.copyOf(byLesson);
    }

    public Duration in(String lesson) {
        return byLesson.getOrDefault(lesson, Duration.ZERO);
    }

    public Duration total() {
        return byLesson.values().stream().reduce(Duration.ZERO, Duration::plus);
    }
}

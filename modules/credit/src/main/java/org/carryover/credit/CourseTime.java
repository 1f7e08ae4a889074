package org.carryover.credit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.carryover.catalog.HoursComputation;
import org.carryover.catalog.StudyLoad;

/**
 * The minutes of a course version by what they are spent on. Minutes are the primary value: hours and units are always derived from them, because accreditors
 * and boards count different kinds (IACET counts tests, Texas does not unless the activity is pre-approved).
 */
public record CourseTime(Map<SegmentKind, Integer> minutes) {

    public CourseTime {
        for (Map.Entry<SegmentKind, Integer> entry : minutes.entrySet()) {
            if (entry.getValue() < 0) {
                throw new IllegalArgumentException(
                        "Minutes of " + entry.getKey() + " are negative: " + entry.getValue());
            }
        }
        minutes = Map.copyOf(minutes);
    }

    public static CourseTime ofContent(int minutes) {
        return new CourseTime(Map.of(SegmentKind.CONTENT, minutes));
    }

    /**
     * The time of a course version: the minutes awarded, of which those that the method still gives without any question are content and the rest is assessment. A
     * pilot test timed both together, so there all of it is content.
     */
    public static CourseTime of(HoursComputation hours) {
        int awarded = hours.contactHours().minutes();
        StudyLoad withoutQuestions =
                new StudyLoad(hours.load().words(), 0, hours.load().mediaMinutes());
        int content = hours.method()
                .minutes(withoutQuestions)
                .setScale(0, RoundingMode.DOWN)
                .min(BigDecimal.valueOf(awarded))
                .intValueExact();
        return ofContent(content).plus(SegmentKind.ASSESSMENT, awarded - content);
    }

    /** This time with {@code more} minutes of {@code kind} added. */
    public CourseTime plus(SegmentKind kind, int more) {
        Map<SegmentKind, Integer> sum = new EnumMap<>(SegmentKind.class);
        sum.putAll(minutes);
        sum.merge(kind, more, Integer::sum);
        return new CourseTime(sum);
    }

    public int minutesOf(Set<SegmentKind> kinds) {
        return minutes.entrySet().stream()
                .filter(entry -> kinds.contains(entry.getKey()))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }
}

package org.carryover.catalog;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;

/**
 * The parts of a course that approvals, progress and certificates rest on. A change of any of them is never a mere correction: approvals
 * are given to what was submitted, and a learner completes what she enrolled in.
 */
public enum CoursePart implements Keyed {
    TITLE(CourseContent::title),
    LEVEL(CourseContent::level),
    FORMAT(CourseContent::format),
    CATEGORY(CourseContent::category),
    LANGUAGE(CourseContent::language),
    OUTCOMES(CourseContent::outcomes),
    /** The hours awarded, not the exact minutes: mending a typing error may move a word. */
    CONTACT_HOURS(content -> HoursComputation.of(content).contactHours()),
    POST_TEST(CourseContent::postTest),
    COMPLETION(CourseContent::completion),
    ATTESTATION(CourseContent::attestation),
    EVALUATION(CourseContent::evaluation),
    /** Which lessons, checks and reflections there are: progress and private notes hang on their ids. */
    LESSONS(content -> content.lessons().stream().map(CoursePart::skeleton).toList());

    private final BiPredicate<CourseContent, CourseContent> same;

    CoursePart(Function<CourseContent, Object> part) {
        this.same = (before, after) -> part.apply(before).equals(part.apply(after));
    }

    /** The parts that differ. */
    static Set<CoursePart> changed(CourseContent before, CourseContent after) {
        EnumSet<CoursePart> changed = EnumSet.noneOf(CoursePart.class);
        for (CoursePart part : values()) {
            if (!part.same.test(before, after)) {
                changed.add(part);
            }
        }
        return changed;
    }

    private static List<Object> skeleton(LessonContent lesson) {
        return List.of(
                lesson.id(),
                lesson.outcomes(),
                lesson.checks().stream().map(KnowledgeCheck::id).toList(),
                lesson.reflections().stream().map(Reflection::id).toList());
    }
}

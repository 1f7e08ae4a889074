package org.carryover.authoring;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.carryover.authoring.Rule.Report;
import org.carryover.catalog.HoursMethod;
import org.carryover.catalog.StudyLoad;

/** What a course must hold before anybody may enroll: outcomes that are taught and tested, hours that come out, requirements that can be met. */
final class CourseRules {

    /** What nobody can see a learner do. */
    private static final Set<String> NOT_MEASURABLE = Set.of(
            "understand",
            "know",
            "learn",
            "appreciate",
            "realize",
            "believe",
            "feel",
            "grasp",
            "become",
            "be",
            "familiarize",
            "gain",
            "see",
            "remember",
            "consider",
            "value");

    static final List<Rule> ALL = List.of(
            new Rule("lessons-missing", each(CourseRules::lessonsMissing)),
            new Rule("lesson-number", each(CourseRules::lessonNumber)),
            new Rule("items-missing", each(CourseRules::itemsMissing)),
            new Rule("evaluation-missing", each(CourseRules::evaluationMissing)),
            new Rule("post-test-not-required", each(CourseRules::postTestNotRequired)),
            new Rule("outcome-unknown", each(CourseRules::outcomeUnknown)),
            new Rule("outcome-without-lesson", each(CourseRules::outcomeWithoutLesson)),
            new Rule("outcome-without-item", each(CourseRules::outcomeWithoutItem)),
            new Rule("outcome-not-drawn", each(CourseRules::outcomeNotDrawn)),
            new Rule("outcome-not-measurable", each(CourseRules::outcomeNotMeasurable)),
            new Rule("blueprint-not-fillable", each(CourseRules::blueprintNotFillable)),
            new Rule("bank-small", each(CourseRules::bankSmall)),
            new Rule("contact-hours-none", each(CourseRules::contactHoursNone)),
            new Rule("references-none", each(CourseRules::referencesNone)),
            new Rule("tool-title", each(CourseRules::toolTitle)));

    private CourseRules() {}

    private static Rule.Check each(BiConsumer<CourseDraft, Report> rule) {
        return (draft, report) -> draft.courses().forEach(course -> rule.accept(course, report));
    }

    private static void lessonsMissing(CourseDraft course, Report report) {
        if (course.lessons().isEmpty()) {
            report.error(course.course().place(), "The course has no lesson", "Add lessons/01-<id>.md.");
        }
    }

    private static void lessonNumber(CourseDraft course, Report report) {
        Map<String, Manuscript> numbers = new TreeMap<>();
        course.lessons().forEach(lesson -> {
            Manuscript first = numbers.putIfAbsent(lesson.name().substring(0, 2), lesson);
            if (first != null) {
                report.error(
                        lesson.place(),
                        "Two lessons have the number " + lesson.name().substring(0, 2) + "; the other is "
                                + first.file(),
                        "Number the lessons in the order in which they are read.");
            }
        });
    }

    private static void itemsMissing(CourseDraft course, Report report) {
        if (course.items().isEmpty()) {
            report.error(
                    course.course().place(),
                    "The course has no item bank that could be read",
                    "Add items.yaml; its items are what shows that the outcomes were reached.");
        }
    }

    private static void evaluationMissing(CourseDraft course, Report report) {
        if (requires(course, "evaluation") && course.root().items("evaluation").isEmpty()) {
            report.error(
                    course.root().get("completion").place(),
                    "The evaluation is required, but has no question",
                    "Add questions under evaluation, or take evaluation out of completion.");
        }
    }

    private static void postTestNotRequired(CourseDraft course, Report report) {
        if (!requires(course, "post-test")) {
            report.warning(
                    course.root().get("completion").place(),
                    "The course can be completed without its post-test",
                    "Most boards and accreditors want an assessment: add post-test to completion.");
        }
    }

    private static boolean requires(CourseDraft course, String requirement) {
        return course.root().texts("completion").contains(requirement);
    }

    private static void outcomeUnknown(CourseDraft course, Report report) {
        List<String> known = course.outcomeIds();
        course.lessons()
                .forEach(lesson ->
                        lesson.head().items("outcomes").forEach(id -> known(id.text(), id.place(), known, report)));
        course.itemList()
                .forEach(item -> known(item.text("outcome"), item.get("outcome").place(), known, report));
        course.blueprint().forEach((id, count) -> known(id, count.place(), known, report));
    }

    private static void known(String id, Place place, List<String> known, Report report) {
        if (!known.contains(id)) {
            report.error(place, "The course has no outcome " + id, "Use one of " + String.join(", ", known) + ".");
        }
    }

    private static void outcomeWithoutLesson(CourseDraft course, Report report) {
        Set<String> taught = course.lessons().stream()
                .flatMap(lesson -> lesson.head().texts("outcomes").stream())
                .collect(Collectors.toSet());
        missing(course, taught, "No lesson teaches", "Name it under outcomes of a lesson, or drop it.", report);
    }

    private static void outcomeWithoutItem(CourseDraft course, Report report) {
        Set<String> tested = itemsPerOutcome(course).keySet();
        if (course.items().isPresent()) {
            missing(course, tested, "No item tests", "Add items for it: every outcome needs an assessment.", report);
        }
    }

    private static void outcomeNotDrawn(CourseDraft course, Report report) {
        missing(
                course,
                course.blueprint().keySet(),
                "The blueprint draws no item for",
                "Add it under postTest.blueprint: every outcome needs an assessment.",
                report);
    }

    private static void missing(CourseDraft course, Set<String> there, String what, String remedy, Report report) {
        course.outcomes().stream()
                .map(outcome -> outcome.get("id"))
                .filter(id -> !there.contains(id.text()))
                .forEach(id -> report.error(id.place(), what + " the outcome " + id.text(), remedy));
    }

    private static void outcomeNotMeasurable(CourseDraft course, Report report) {
        course.outcomes().forEach(outcome -> {
            String first = outcome.text("text").strip().split("\\s+", 2)[0].toLowerCase(Locale.ROOT);
            if (NOT_MEASURABLE.contains(first)) {
                report.warning(
                        outcome.get("text").place(),
                        "Nobody can see a learner " + first,
                        "Begin with a verb that a test can show: identify, distinguish, select, order, match.");
            }
        });
    }

    private static void blueprintNotFillable(CourseDraft course, Report report) {
        Map<String, Long> there = itemsPerOutcome(course);
        course.blueprint().forEach((outcome, count) -> {
            long drawn = Long.parseLong(count.text());
            long held = there.getOrDefault(outcome, 0L);
            if (held < drawn) {
                report.error(
                        count.place(),
                        "One attempt draws " + drawn + " items for " + outcome + ", the bank holds " + held,
                        "Write more items for it, or draw fewer.");
            }
        });
    }

    private static void bankSmall(CourseDraft course, Report report) {
        Map<String, Long> there = itemsPerOutcome(course);
        course.blueprint().forEach((outcome, count) -> {
            long drawn = Long.parseLong(count.text());
            long held = there.getOrDefault(outcome, 0L);
            if (held >= drawn && held < 2 * drawn) {
                report.warning(
                        count.place(),
                        "A second try must repeat items of " + outcome + ": the bank holds " + held
                                + " and one attempt draws " + drawn,
                        "Write at least twice as many items as one attempt draws.");
            }
        });
    }

    private static Map<String, Long> itemsPerOutcome(CourseDraft course) {
        return course.itemList().stream()
                .collect(Collectors.groupingBy(item -> item.text("outcome"), Collectors.counting()));
    }

    private static void contactHoursNone(CourseDraft course, Report report) {
        Yaml plan = course.root().get("contactHours");
        HoursMethod method = CourseBuilder.method(plan);
        BigDecimal minutes = method.minutes(load(course));
        if (method.step().awarded(minutes) == 0) {
            report.error(
                    plan.get("method").place(),
                    "The course comes to " + minutes.toBigInteger()
                            + " minutes, for which its method gives no contact hour",
                    "Write more, ask more, or use another method that fits and say why.");
        }
    }

    private static StudyLoad load(CourseDraft course) {
        int words = course.lessons().stream()
                .map(Manuscript::body)
                .mapToInt(WordCount::of)
                .sum();
        long checks = course.lessons().stream()
                .flatMap(lesson -> lesson.body().containers().stream())
                .filter(block -> block.kind().equals("check"))
                .count();
        int drawn = course.blueprint().values().stream()
                .mapToInt(count -> Integer.parseInt(count.text()))
                .sum();
        return new StudyLoad(words, drawn + (int) checks);
    }

    private static void referencesNone(CourseDraft course, Report report) {
        if (course.cited().isEmpty()) {
            report.error(
                    course.course().place(),
                    "The course cites no source",
                    "Cite what its claims rest on, as [@id] in lessons and rationales.");
        }
    }

    private static void toolTitle(CourseDraft course, Report report) {
        course.tools().stream()
                .filter(tool -> tool.body().headings().stream()
                                .filter(heading -> heading.getLevel() == 1)
                                .count()
                        != 1)
                .forEach(tool -> report.error(
                        Place.of(tool.file()),
                        "A tool has one title",
                        "Begin with one line # Title; its parts have ##."));
    }
}

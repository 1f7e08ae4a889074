package org.carryover.authoring;

import java.util.Comparator;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.carryover.authoring.Rule.Report;

/** Items that can be answered and scored, that say why, and that do not give the answer away. */
final class ItemRules {

    private static final Pattern CATCH_ALL = Pattern.compile(
            "\\b(all|none|both|any) of (the|these) (above|answers|options)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern NEGATIVE = Pattern.compile("\\b(NOT|EXCEPT)\\b|\\bis not (true|correct)\\b");

    static final List<Rule> ALL = List.of(
            new Rule("item-key", each(ItemRules::key)),
            new Rule("rationale-missing", each(ItemRules::rationale)),
            new Rule("item-lesson", ItemRules::lesson),
            new Rule("item-strategy", ItemRules::strategy),
            new Rule("item-lesson-outcome", ItemRules::lessonOutcome),
            new Rule("item-catch-all", each(ItemRules::catchAll)),
            new Rule("item-negative", each(ItemRules::negative)),
            new Rule("item-longest-right", each(ItemRules::longestRight)));

    private ItemRules() {}

    private static Rule.Check each(BiConsumer<Yaml, Report> rule) {
        return (draft, report) -> draft.courses().stream()
                .flatMap(course -> course.itemList().stream())
                .forEach(item -> rule.accept(item, report));
    }

    private static void key(Yaml item, Report report) {
        if (!ItemBuilder.hasKey(item)) {
            report.error(
                    item.get("id").place(),
                    "The key of item " + item.text("id") + " is not whole",
                    switch (item.text("interaction")) {
                        case "match" -> "Under correct, give every source one of the targets.";
                        case "order" -> "Give every step an id of its own.";
                        default -> "Mark what is right with correct: true, and give every choice an id of its own.";
                    });
        }
    }

    private static void rationale(Yaml item, Report report) {
        boolean whole = switch (item.text("interaction")) {
            case "choice" ->
                item.items("choices").stream()
                        .allMatch(choice -> choice.find("rationale").isPresent());
            case "true-false" -> item.fields("rationale").keySet().containsAll(List.of("true", "false"));
            case "match" -> item.fields("rationale").keySet().containsAll(ItemBuilder.ids(item, "sources"));
            default -> item.find("rationale").isPresent();
        };
        if (!whole) {
            report.error(
                    item.get("id").place(),
                    "Item " + item.text("id") + " does not say why for everything that may be answered",
                    "Add a rationale to each: it is what a learner reads after the test.");
        }
    }

    private static void lesson(Draft draft, Report report) {
        draft.courses()
                .forEach(course -> course.itemList().stream()
                        .map(item -> item.get("lesson"))
                        .filter(lesson -> !course.lessonIds().contains(lesson.text()))
                        .forEach(lesson -> report.error(
                                lesson.place(),
                                "The course has no lesson " + lesson.text(),
                                "Name the lesson to re-read by its id.")));
    }

    private static void strategy(Draft draft, Report report) {
        draft.courses().stream()
                .flatMap(course -> course.itemList().stream())
                .flatMap(item -> item.find("strategy").stream())
                .filter(strategy -> !draft.library().cards().contains(strategy.text()))
                .forEach(strategy -> report.error(
                        strategy.place(),
                        "There is no strategy card " + strategy.text(),
                        "Name a card by the name of its file, or leave this out."));
    }

    private static void lessonOutcome(Draft draft, Report report) {
        draft.courses()
                .forEach(course -> course.itemList()
                        .forEach(item -> course.lessons().stream()
                                .filter(lesson -> lesson.head().text("id").equals(item.text("lesson")))
                                .filter(lesson ->
                                        !lesson.head().texts("outcomes").contains(item.text("outcome")))
                                .forEach(lesson -> report.warning(
                                        item.get("lesson").place(),
                                        "Who misses item " + item.text("id")
                                                + " is sent to a lesson that does not teach " + item.text("outcome"),
                                        "Name a lesson of the outcome, or add the outcome to the lesson."))));
    }

    private static void catchAll(Yaml item, Report report) {
        choices(item)
                .filter(choice -> CATCH_ALL.matcher(choice.text("text")).find())
                .forEach(choice -> report.warning(
                        choice.get("text").place(),
                        "\"" + choice.text("text") + "\" tests how to take tests",
                        "Write an option that stands by itself; choices are shuffled."));
    }

    private static void negative(Yaml item, Report report) {
        if (NEGATIVE.matcher(item.text("prompt")).find()) {
            report.warning(
                    item.get("prompt").place(),
                    "The prompt asks for what is not so, which is easily misread",
                    "Ask for what is so.");
        }
    }

    /** Test takers know that the longest answer is often the right one. */
    private static void longestRight(Yaml item, Report report) {
        if (!item.text("interaction").equals("choice")) {
            return;
        }
        int right = longest(choices(item).filter(choice -> choice.flag("correct")));
        int wrong = longest(choices(item).filter(choice -> !choice.flag("correct")));
        if (wrong > 0 && right > wrong * 1.4 && right - wrong > 20) {
            report.warning(
                    item.get("id").place(),
                    "The right answer of item " + item.text("id") + " is much longer than every other",
                    "Shorten it, or make a wrong one as full.");
        }
    }

    private static int longest(Stream<Yaml> choices) {
        return choices.map(choice -> choice.text("text").length())
                .max(Comparator.naturalOrder())
                .orElse(0);
    }

    private static Stream<Yaml> choices(Yaml item) {
        return item.items("choices").stream();
    }
}

package org.carryover.authoring;

import java.util.List;
import java.util.regex.Pattern;
import org.carryover.authoring.Passage.Scope;
import org.carryover.authoring.Rule.Report;
import org.commonmark.node.Heading;

/** Markdown that means what its author meant: headings, containers, knowledge checks, no HTML. */
final class TextRules {

    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    static final List<Rule> ALL = List.of(
            new Rule("heading-order", TextRules::headingOrder),
            new Rule("html", TextRules::html),
            new Rule("container-unknown", TextRules::containerUnknown),
            new Rule("container-unclosed", TextRules::containerUnclosed),
            new Rule("container-nested", TextRules::containerNested),
            new Rule("container-out-of-place", TextRules::containerOutOfPlace),
            new Rule("container-id", TextRules::containerId),
            new Rule("callout-title", TextRules::calloutTitle),
            new Rule("check-options", TextRules::checkOptions),
            new Rule("check-feedback", TextRules::checkFeedback));

    private interface Each {
        void container(Passage passage, ContainerBlock block, Place place);
    }

    private TextRules() {}

    private static void each(Draft draft, Each rule) {
        draft.passages()
                .forEach(passage -> passage.prose()
                        .containers()
                        .forEach(block ->
                                rule.container(passage, block, passage.prose().place(block))));
    }

    private static void headingOrder(Draft draft, Report report) {
        for (Passage passage : draft.passages()) {
            int before = 1;
            boolean first = true;
            for (Heading heading : passage.prose().headings()) {
                int level = heading.getLevel();
                boolean title = first && level == 1 && passage.scope() == Scope.TOOL;
                if (!title && (level == 1 || level > before + 1)) {
                    report.error(
                            passage.prose().place(heading),
                            "A heading of level " + level + " after one of level " + before,
                            "The title is level 1 and stands above the text: begin with ##, and skip no level.");
                }
                before = level;
                first = false;
            }
        }
    }

    private static void html(Draft draft, Report report) {
        draft.passages()
                .forEach(passage -> passage.prose()
                        .html()
                        .forEach(node -> report.warning(
                                passage.prose().place(node),
                                "HTML is not passed through: readers see it as it is written",
                                "Write Markdown, or put a backslash before the sign that is meant.")));
    }

    private static void containerUnknown(Draft draft, Report report) {
        each(draft, (passage, block, place) -> {
            if (!block.isKnown()) {
                report.error(
                        place,
                        "There is no container " + block.kind(),
                        "Use vignette, caution, stop, key, reflection, check, video or audio.");
            }
        });
    }

    private static void containerUnclosed(Draft draft, Report report) {
        each(draft, (passage, block, place) -> {
            if (!block.isClosed()) {
                report.error(place, "The container is never closed", "Add a line with ::: alone.");
            }
        });
        draft.passages()
                .forEach(passage -> passage.prose().stray().stream()
                        .filter(text -> text.getLiteral().startsWith(":::"))
                        .forEach(text -> report.error(
                                passage.prose().place(text),
                                "This closes no container",
                                "Open one with ::: and its kind, or remove the line.")));
    }

    private static void containerNested(Draft draft, Report report) {
        each(draft, (passage, block, place) -> {
            if (block.isNested()) {
                report.error(place, "A container stands in another", "Close the outer one first.");
            }
        });
    }

    private static void containerOutOfPlace(Draft draft, Report report) {
        each(draft, (passage, block, place) -> {
            if (passage.scope() != Scope.LESSON) {
                report.error(place, "Containers stand in lessons only", "Say it in plain Markdown.");
            }
        });
    }

    private static void containerId(Draft draft, Report report) {
        each(draft, (passage, block, place) -> {
            if (block.hasId() && !ID.matcher(block.argument()).matches()) {
                report.error(
                        place,
                        "\"" + block.argument() + "\" is not an id",
                        "Write an id after the kind, such as ::: check first-step. Answers and notes hang on it.");
            }
        });
    }

    private static void calloutTitle(Draft draft, Report report) {
        each(draft, (passage, block, place) -> {
            if (block.isCallout() && block.argument().isBlank()) {
                report.error(place, "The callout has no title", "Write it after the kind: ::: caution Refer first.");
            }
        });
    }

    private static void checkOptions(Draft draft, Report report) {
        each(draft, (passage, block, place) -> {
            if (!block.kind().equals("check")) {
                return;
            }
            CheckText check = CheckText.of(block);
            boolean boxes =
                    check.options().stream().noneMatch(option -> option.box().isEmpty());
            long right =
                    check.options().stream().filter(CheckText.Option::correct).count();
            if (check.prompt().isEmpty() || check.options().size() < 2 || !boxes || right == 0) {
                report.error(
                        place,
                        "The check has no question, fewer than two options, an option without a box, or none that is right",
                        "Write the question, then a list with - [ ] for what is wrong and - [x] for what is right.");
            }
        });
    }

    private static void checkFeedback(Draft draft, Report report) {
        each(draft, (passage, block, place) -> {
            if (block.kind().equals("check")) {
                CheckText.of(block).options().stream()
                        .filter(option -> option.feedback() == null)
                        .forEach(option -> report.error(
                                passage.prose().place(option.entry()),
                                "The option has no feedback",
                                "Add it under the option as a quotation: > Why."));
            }
        });
    }
}

package org.carryover.authoring;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.carryover.authoring.Rule.Report;
import org.carryover.strategies.Evidence;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;

/** Strategy cards that are whole, and no stronger than their sources. */
final class CardRules {

    static final List<Rule> ALL = List.of(
            new Rule("card-headings", each(CardRules::headings)),
            new Rule("card-section-empty", each(CardRules::sectionEmpty)),
            new Rule("card-steps", each(CardRules::steps)),
            new Rule("card-sayings", each(CardRules::sayings)),
            new Rule("evidence-too-strong", CardRules::evidenceTooStrong),
            new Rule("evidence-line", each(CardRules::evidenceLine)),
            new Rule("card-related", CardRules::related),
            new Rule("card-lesson", CardRules::lesson));

    private CardRules() {}

    private static Rule.Check each(BiConsumer<Manuscript, Report> rule) {
        return (draft, report) -> draft.cards().forEach(card -> rule.accept(card, report));
    }

    private static void headings(Manuscript card, Report report) {
        List<String> there = card.body().headings().stream()
                .filter(heading -> heading.getLevel() == 2)
                .map(PlainText::of)
                .toList();
        if (!there.equals(CardSections.HEADINGS)) {
            report.error(
                    firstWrong(card, there),
                    "A card has these headings, in this order: " + String.join(", ", CardSections.HEADINGS),
                    "Add, rename or move headings until they are the same.");
        }
    }

    private static Place firstWrong(Manuscript card, List<String> there) {
        List<Heading> headings = card.body().headings().stream()
                .filter(heading -> heading.getLevel() == 2)
                .toList();
        for (int i = 0; i < headings.size(); i++) {
            if (i >= CardSections.HEADINGS.size() || !there.get(i).equals(CardSections.HEADINGS.get(i))) {
                return card.body().place(headings.get(i));
            }
        }
        return card.place();
    }

    private static void sectionEmpty(Manuscript card, Report report) {
        CardSections.of(card.body()).byHeading().forEach((heading, blocks) -> {
            if (blocks.isEmpty()) {
                report.error(card.place(), "Nothing stands under " + heading, "Write it; a card says all of this.");
            }
        });
    }

    private static void steps(Manuscript card, Report report) {
        List<Node> steps = CardSections.of(card.body()).of("Steps");
        if (!steps.isEmpty() && (steps.size() != 1 || !(steps.getFirst() instanceof OrderedList))) {
            report.error(
                    card.body().place(steps.getFirst()),
                    "The steps are not one numbered list",
                    "Write 1., 2., 3. and nothing before or after.");
        }
    }

    private static void sayings(Manuscript card, Report report) {
        for (String heading : List.of("Say to the parent", "Avoid saying")) {
            List<Node> blocks = CardSections.of(card.body()).of(heading);
            if (!blocks.isEmpty() && !(blocks.getFirst() instanceof BlockQuote)) {
                report.error(
                        card.body().place(blocks.getFirst()),
                        heading + " does not begin with the sentence",
                        "Write the sentence first, as a quotation: > One sentence.");
            }
        }
    }

    private static void evidenceTooStrong(Draft draft, Report report) {
        draft.cards().forEach(card -> {
            Evidence claimed = Evidence.of(card.head().text("evidence")).orElseThrow();
            Evidence strongest = card.head().texts("references").stream()
                    .map(draft.library()::reference)
                    .flatMap(Optional::stream)
                    .map(SourceStrength::of)
                    .min(Comparator.naturalOrder())
                    .orElse(Evidence.PRACTICE_BASED);
            if (claimed.isStrongerThan(strongest)) {
                report.error(
                        card.head().get("evidence").place(),
                        "The card claims " + claimed.key() + ", its strongest source is " + strongest.key(),
                        "Say " + strongest.key() + ", or name the source that carries more.");
            }
        });
    }

    private static void evidenceLine(Manuscript card, Report report) {
        boolean saysSo =
                card.head().text("evidenceLine").toLowerCase(Locale.ROOT).contains("practice-based");
        if (card.head().texts("references").isEmpty() && !saysSo) {
            report.error(
                    card.head().get("evidenceLine").place(),
                    "The card has no source and does not say so",
                    "Write \"practice-based, no direct trial found\".");
        }
    }

    private static void related(Draft draft, Report report) {
        draft.cards()
                .forEach(card -> card.head().items("related").stream()
                        .filter(slug -> !draft.library().cards().contains(slug.text())
                                || slug.text().equals(card.name()))
                        .forEach(slug -> report.error(
                                slug.place(),
                                "There is no other card " + slug.text(),
                                "Name cards by their file names.")));
    }

    private static void lesson(Draft draft, Report report) {
        draft.cards()
                .forEach(card -> card.head().items("lessons").stream()
                        .filter(lesson -> !draft.library().lessons().contains(lesson.text()))
                        .forEach(lesson -> report.error(
                                lesson.place(),
                                "There is no lesson " + lesson.text(),
                                "Write course/lesson, by their ids.")));
    }
}

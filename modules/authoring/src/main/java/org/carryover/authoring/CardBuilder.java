package org.carryover.authoring;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.carryover.catalog.Reference;
import org.carryover.strategies.Evidence;
import org.carryover.strategies.HandoutContent;
import org.carryover.strategies.LessonRef;
import org.carryover.strategies.RichText;
import org.carryover.strategies.Source;
import org.carryover.strategies.StrategyContent;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;

/** Makes strategy cards and handouts. */
record CardBuilder(Library library, Rendering rendering) {

    StrategyContent card(Manuscript card) {
        Yaml head = card.head();
        CardSections sections = CardSections.of(card.body());
        return new StrategyContent(
                card.name(),
                head.text("title"),
                head.optionalText("brief"),
                head.text("purpose"),
                head.texts("topics"),
                head.texts("ages"),
                head.texts("routines"),
                head.texts("needs"),
                head.texts("materials"),
                head.text("minutes"),
                Evidence.of(head.text("evidence")).orElseThrow(),
                head.text("evidenceLine"),
                head.texts("references").stream()
                        .map(library::reference)
                        .flatMap(Optional::stream)
                        .map(CardBuilder::source)
                        .toList(),
                head.texts("related"),
                head.texts("lessons").stream().map(CardBuilder::lesson).toList(),
                passage(sections.of("When to use")),
                passage(sections.of("When not to use")),
                steps(sections.of("Steps")),
                passage(sections.of("Say to the parent")),
                passage(sections.of("Avoid saying")),
                passage(sections.of("Measure")),
                passage(sections.of("Cautions")),
                passage(sections.of("Refer when")));
    }

    HandoutContent handout(Draft.HandoutDraft handout) {
        Manuscript text = handout.text();
        return new HandoutContent(
                handout.lang(),
                text.name(),
                text.head().text("title"),
                passage(List.of(text.body().document())),
                review(text.head().get("review")));
    }

    private static Optional<HandoutContent.Review> review(Yaml review) {
        return review.find("clinician")
                .flatMap(clinician -> review.find("on")
                        .map(on -> new HandoutContent.Review(clinician.text(), LocalDate.parse(on.text()))));
    }

    private List<RichText> steps(List<Node> section) {
        return section.stream()
                .filter(OrderedList.class::isInstance)
                .flatMap(list -> Prose.children(list).stream())
                .map(step -> passage(Prose.children(step)))
                .toList();
    }

    private RichText passage(List<Node> nodes) {
        String html = nodes.size() == 1 && nodes.getFirst() instanceof org.commonmark.node.Paragraph
                ? rendering.blocks(nodes.getFirst())
                : nodes.stream().map(rendering::blocks).collect(Collectors.joining("\n"));
        String text = nodes.stream().map(PlainText::of).collect(Collectors.joining("\n"));
        return new RichText(html, text);
    }

    private static LessonRef lesson(String path) {
        int slash = path.indexOf('/');
        return new LessonRef(path.substring(0, slash), path.substring(slash + 1));
    }

    private static Source source(Reference reference) {
        return new Source(
                reference.id(),
                reference.authors(),
                reference.year(),
                reference.title(),
                reference.container(),
                reference.volume(),
                reference.issue(),
                reference.pages(),
                reference.doi(),
                reference.url(),
                reference.finding());
    }
}

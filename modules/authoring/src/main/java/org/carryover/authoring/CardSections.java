package org.carryover.authoring;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;

/** What stands under each heading of a card. */
record CardSections(Map<String, List<Node>> byHeading) {

    /** All are required, in this order. */
    static final List<String> HEADINGS = List.of(
            "When to use",
            "When not to use",
            "Steps",
            "Say to the parent",
            "Avoid saying",
            "Measure",
            "Cautions",
            "Refer when");

    static CardSections of(Prose body) {
        Map<String, List<Node>> sections = new LinkedHashMap<>();
        List<Node> current = new ArrayList<>();
        for (Node block : Prose.children(body.document())) {
            if (block instanceof Heading heading && heading.getLevel() == 2) {
                current = sections.computeIfAbsent(PlainText.of(heading), title -> new ArrayList<>());
            } else {
                current.add(block);
            }
        }
        return new CardSections(sections);
    }

    List<Node> of(String heading) {
        return byHeading.getOrDefault(heading, List.of());
    }
}

package org.carryover.web.author;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.carryover.assessment.Choice;
import org.carryover.assessment.Item;
import org.carryover.assessment.Match;
import org.carryover.assessment.Order;
import org.carryover.assessment.SimpleAssociableChoice;
import org.carryover.assessment.SimpleChoice;

/**
 * An item with its key, for authors. All texts are HTML.
 *
 * @param kind {@code choice}, {@code match} or {@code order}
 * @param lines what may be chosen, the right pairs, or the steps in their order
 * @param rationale of the whole item; empty where each line has its own
 */
public record ItemKey(Item item, String kind, List<Line> lines, String rationale) {

    /** @param rationale empty where the item has one for all */
    public record Line(String text, boolean right, String rationale) {}

    static ItemKey of(Item item) {
        return switch (item.interaction()) {
            case Choice choice -> new ItemKey(item, "choice", lines(choice), "");
            case Match match -> new ItemKey(item, "match", lines(match), "");
            case Order order -> new ItemKey(item, "order", lines(order), said(order.rationale()));
        };
    }

    private static List<Line> lines(Choice choice) {
        return choice.choices().stream()
                .map(option -> new Line(
                        option.text(), choice.correctResponse().contains(option.id()), said(option.rationale())))
                .toList();
    }

    private static List<Line> lines(Match match) {
        Map<String, String> targets = match.targets().stream()
                .collect(Collectors.toMap(SimpleAssociableChoice::id, SimpleAssociableChoice::text));
        return match.sources().stream()
                .map(source -> new Line(
                        source.text() + ": <b>"
                                + targets.get(match.correctResponse().get(source.id())) + "</b>",
                        true,
                        said(source.rationale())))
                .toList();
    }

    private static List<Line> lines(Order order) {
        Map<String, String> texts =
                order.choices().stream().collect(Collectors.toMap(SimpleChoice::id, SimpleChoice::text));
        return order.correctResponse().stream()
                .map(id -> new Line(texts.get(id), true, ""))
                .toList();
    }

    private static String said(String rationale) {
        return rationale == null ? "" : rationale;
    }
}

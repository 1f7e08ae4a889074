package org.carryover.authoring;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.carryover.assessment.Choice;
import org.carryover.assessment.Interaction;
import org.carryover.assessment.Item;
import org.carryover.assessment.Match;
import org.carryover.assessment.Order;
import org.carryover.assessment.SimpleAssociableChoice;
import org.carryover.assessment.SimpleChoice;

/** Makes the items of the bank. Prompts are paragraphs; what may be chosen and why is what stands inside one. */
record ItemBuilder(Rendering rendering) {

    /** Items whose key is not whole are left out: a rule reports them. */
    List<Item> items(List<Yaml> bank) {
        return bank.stream().filter(ItemBuilder::hasKey).map(this::item).toList();
    }

    static boolean hasKey(Yaml item) {
        return switch (item.text("interaction")) {
            case "choice" ->
                item.items("choices").stream().anyMatch(choice -> choice.flag("correct")) && distinct(item, "choices");
            case "match" -> matches(item) && distinct(item, "sources") && distinct(item, "targets");
            case "order" -> distinct(item, "choices");
            default -> true;
        };
    }

    private static boolean matches(Yaml item) {
        Map<String, Yaml> key = item.fields("correct");
        return key.keySet().equals(ids(item, "sources"))
                && ids(item, "targets")
                        .containsAll(key.values().stream().map(Yaml::text).toList());
    }

    static Set<String> ids(Yaml item, String list) {
        return item.items(list).stream().map(choice -> choice.text("id")).collect(Collectors.toSet());
    }

    private static boolean distinct(Yaml item, String list) {
        return ids(item, list).size() == item.items(list).size();
    }

    private Item item(Yaml item) {
        return new Item(
                item.text("id"),
                item.text("outcome"),
                rendering.blocks(item.get("prompt").source()),
                interaction(item),
                item.text("lesson"),
                item.find("strategy").map(Yaml::text).orElse(null));
    }

    private Interaction interaction(Yaml item) {
        String kind = item.text("interaction");
        return switch (kind) {
            case "choice" -> choice(item);
            case "true-false" ->
                Choice.trueFalse(item.flag("correct"), rationale(item, "true"), rationale(item, "false"));
            case "match" -> match(item);
            case "order" ->
                Order.inOrder(
                        item.items("choices").stream()
                                .map(step -> new SimpleChoice(step.text("id"), html(step.get("text")), null))
                                .toList(),
                        item.find("rationale").map(this::html).orElse(""));
            default -> throw new IllegalStateException("No interaction " + kind);
        };
    }

    private Choice choice(Yaml item) {
        List<SimpleChoice> choices = item.items("choices").stream()
                .map(choice -> new SimpleChoice(
                        choice.text("id"),
                        html(choice.get("text")),
                        choice.find("rationale").map(this::html).orElse("")))
                .toList();
        Set<String> correct = item.items("choices").stream()
                .filter(choice -> choice.flag("correct"))
                .map(choice -> choice.text("id"))
                .collect(Collectors.toSet());
        return Choice.of(choices, correct);
    }

    private Match match(Yaml item) {
        Map<String, String> correct = new LinkedHashMap<>();
        item.fields("correct").forEach((source, target) -> correct.put(source, target.text()));
        return new Match(
                item.items("sources").stream()
                        .map(source -> new SimpleAssociableChoice(
                                source.text("id"), html(source.get("text")), rationale(item, source.text("id"))))
                        .toList(),
                item.items("targets").stream()
                        .map(target -> new SimpleAssociableChoice(target.text("id"), html(target.get("text")), null))
                        .toList(),
                correct);
    }

    private String rationale(Yaml item, String of) {
        Yaml rationale = item.fields("rationale").get(of);
        return rationale == null ? "" : html(rationale);
    }

    private String html(Yaml text) {
        return rendering.inline(text.source());
    }
}

package org.carryover.assessment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * An item as one attempt shows it. On the way out it drops the key and replaces the ids of the options by their place ({@code c1}, {@code s1},
 * {@code t1}): authors write steps in the right order, so their own ids would tell it. On the way in it translates back.
 */
final class ShownItem {

    private final Item item;
    private final Paper.Sheet sheet;

    ShownItem(Item item, Paper.Sheet sheet) {
        this.item = item;
        this.sheet = sheet;
    }

    InteractionView view() {
        return switch (item.interaction()) {
            case Choice choice ->
                new InteractionView.ChoiceView(
                        choice.maxChoices(), shown(CHOICE, sheet.options(), choices(choice.choices())));
            case Match match ->
                new InteractionView.MatchView(
                        shown(SOURCE, sheet.options(), associables(match.sources())),
                        shown(TARGET, sheet.targets(), associables(match.targets())));
            case Order order -> new InteractionView.OrderView(shown(CHOICE, sheet.options(), choices(order.choices())));
        };
    }

    /** @return what was answered, or nothing when the JSON does not have the shape of this item's responses */
    Optional<Response> read(JsonNode json) {
        if (json == null || !json.isArray()) {
            return Optional.empty();
        }
        return switch (item.interaction()) {
            case Choice choice ->
                texts(json, CHOICE, sheet.options())
                        .filter(ids -> ids.size() <= choice.maxChoices())
                        .map(ids -> new Response.Chosen(new LinkedHashSet<>(ids)));
            case Match match -> pairs(json).map(Response.Matched::new);
            case Order order ->
                texts(json, CHOICE, sheet.options())
                        .filter(ids -> ids.size() == sheet.options().size())
                        .map(Response.Ordered::new);
        };
    }

    JsonNode write(Response response) {
        ArrayNode json = JsonNodeFactory.instance.arrayNode();
        switch (response) {
            case Response.Chosen chosen ->
                sheet.options().stream()
                        .filter(chosen.choices()::contains)
                        .forEach(id -> json.add(token(CHOICE, sheet.options(), id)));
            case Response.Ordered ordered ->
                ordered.choices().forEach(id -> json.add(token(CHOICE, sheet.options(), id)));
            case Response.Matched matched ->
                sheet.options().stream()
                        .filter(matched.targets()::containsKey)
                        .forEach(source -> json.addArray()
                                .add(token(SOURCE, sheet.options(), source))
                                .add(token(
                                        TARGET,
                                        sheet.targets(),
                                        matched.targets().get(source))));
        }
        return json;
    }

    /** What the shape should be, for whoever sent another. */
    String shape() {
        return switch (item.interaction()) {
            case Choice choice -> "An array of up to " + choice.maxChoices() + " different ids of choices";
            case Match match -> "An array of [source id, target id], each source once at most";
            case Order order -> "An array of all ids of choices, each once";
        };
    }

    private static final String CHOICE = "c";
    private static final String SOURCE = "s";
    private static final String TARGET = "t";

    private static String token(String kind, List<String> shown, String id) {
        return kind + (shown.indexOf(id) + 1);
    }

    private static Map<String, String> idsByToken(String kind, List<String> shown) {
        return shown.stream().collect(Collectors.toMap(id -> token(kind, shown, id), Function.identity()));
    }

    /** Known, different ids only. */
    private static Optional<List<String>> texts(JsonNode json, String kind, List<String> shown) {
        Map<String, String> ids = idsByToken(kind, shown);
        Set<String> found = new LinkedHashSet<>();
        for (JsonNode each : json) {
            String id = each.isTextual() ? ids.get(each.textValue()) : null;
            if (id == null || !found.add(id)) {
                return Optional.empty();
            }
        }
        return Optional.of(new ArrayList<>(found));
    }

    private Optional<Map<String, String>> pairs(JsonNode json) {
        Map<String, String> sources = idsByToken(SOURCE, sheet.options());
        Map<String, String> targets = idsByToken(TARGET, sheet.targets());
        Map<String, String> found = new LinkedHashMap<>();
        for (JsonNode pair : json) {
            boolean two = pair.isArray()
                    && pair.size() == 2
                    && pair.get(0).isTextual()
                    && pair.get(1).isTextual();
            String source = two ? sources.get(pair.get(0).textValue()) : null;
            String target = two ? targets.get(pair.get(1).textValue()) : null;
            if (source == null || target == null || found.put(source, target) != null) {
                return Optional.empty();
            }
        }
        return Optional.of(found);
    }

    private static List<InteractionView.OptionView> shown(String kind, List<String> order, Map<String, String> texts) {
        return order.stream()
                .map(id -> new InteractionView.OptionView(token(kind, order, id), texts.get(id)))
                .toList();
    }

    private static Map<String, String> choices(List<SimpleChoice> choices) {
        return choices.stream().collect(Collectors.toMap(SimpleChoice::id, SimpleChoice::text));
    }

    private static Map<String, String> associables(List<SimpleAssociableChoice> choices) {
        return choices.stream().collect(Collectors.toMap(SimpleAssociableChoice::id, SimpleAssociableChoice::text));
    }
}

package org.carryover.authoring;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A value of a YAML file that knows where it stands. Accessors that name a key expect what the schema requires: they are used after the
 * schema has been checked, so that what they do not find is a bug.
 */
final class Yaml {

    private final Place place;
    private final Content content;

    /** What a value can be. */
    sealed interface Content {
        record Fields(Map<String, Yaml> values) implements Content {}

        record Items(List<Yaml> values) implements Content {}

        record Text(String value, boolean block) implements Content {}

        record Number(String value) implements Content {}

        record Flag(boolean value) implements Content {}

        record Nothing() implements Content {}
    }

    Yaml(Place place, Content content) {
        this.place = place;
        this.content = content;
    }

    Place place() {
        return place;
    }

    boolean isNothing() {
        return content instanceof Content.Nothing;
    }

    /** The value of a key; nothing when it is missing or null. */
    Optional<Yaml> find(String key) {
        return Optional.ofNullable(fields().get(key)).filter(value -> !value.isNothing());
    }

    Yaml get(String key) {
        return find(key).orElseThrow(() -> new IllegalStateException("No " + key + " at " + place));
    }

    Map<String, Yaml> fields() {
        return content instanceof Content.Fields fields ? fields.values() : Map.of();
    }

    Map<String, Yaml> fields(String key) {
        return find(key).map(Yaml::fields).orElse(Map.of());
    }

    List<Yaml> items() {
        return content instanceof Content.Items items ? items.values() : List.of();
    }

    /** Empty when the key is missing. */
    List<Yaml> items(String key) {
        return find(key).map(Yaml::items).orElse(List.of());
    }

    /** As written: a number keeps its form. */
    String text() {
        return switch (content) {
            case Content.Text text -> text.value();
            case Content.Number number -> number.value();
            case Content.Flag flag -> String.valueOf(flag.value());
            case Content.Nothing nothing -> "";
            case Content.Fields fields -> throw new IllegalStateException("Not a text at " + place);
            case Content.Items items -> throw new IllegalStateException("Not a text at " + place);
        };
    }

    String text(String key) {
        return get(key).text();
    }

    /** Empty when the key is missing. */
    String optionalText(String key) {
        return find(key).map(Yaml::text).orElse("");
    }

    List<String> texts(String key) {
        return items(key).stream().map(Yaml::text).toList();
    }

    int number(String key) {
        return new BigDecimal(text(key)).intValueExact();
    }

    boolean flag(String key) {
        return find(key).map(Yaml::text).map(Boolean::parseBoolean).orElse(false);
    }

    /** The text as Markdown, with the lines that it has in the file. */
    SourceText source() {
        boolean block = content instanceof Content.Text text && text.block();
        return new SourceText(place.file(), block ? place.line() + 1 : place.line(), text());
    }

    JsonNode json() {
        JsonNodeFactory factory = JsonNodeFactory.instance;
        return switch (content) {
            case Content.Fields fields -> {
                ObjectNode object = factory.objectNode();
                fields.values().forEach((key, value) -> object.set(key, value.json()));
                yield object;
            }
            case Content.Items items -> {
                ArrayNode array = factory.arrayNode();
                items.values().forEach(value -> array.add(value.json()));
                yield array;
            }
            case Content.Text text -> factory.textNode(text.value());
            case Content.Number number -> factory.numberNode(new BigDecimal(number.value()));
            case Content.Flag flag -> factory.booleanNode(flag.value());
            case Content.Nothing nothing -> factory.nullNode();
        };
    }

    /** The value that a path leads to, or the last one on the way that is there. */
    Yaml at(List<String> path) {
        Yaml value = this;
        for (String step : path) {
            Yaml next = value.step(step);
            if (next == null) {
                return value;
            }
            value = next;
        }
        return value;
    }

    private Yaml step(String name) {
        return switch (content) {
            case Content.Fields fields -> fields.values().get(name);
            case Content.Items items -> items.values().get(Integer.parseInt(name));
            case Content.Text text -> null;
            case Content.Number number -> null;
            case Content.Flag flag -> null;
            case Content.Nothing nothing -> null;
        };
    }
}

package org.carryover.authoring;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The shapes of the YAML of a package, each a JSON Schema that editors can use too. */
enum Schemas {
    PROVIDER,
    COURSE,
    ITEMS,
    LESSON,
    RECORDING,
    PAGE,
    CARD,
    HANDOUT,
    REFERENCES,
    VOCABULARY;

    private JsonSchema schema;

    /** Whether a text has the shape; each fault says where and what. */
    boolean accepts(Yaml yaml, Findings findings) {
        Set<ValidationMessage> messages = schema().validate(yaml.json());
        for (ValidationMessage message : messages) {
            List<String> path = path(message);
            findings.error("schema", yaml.at(path).place(), said(path, message), remedy(message));
        }
        return messages.isEmpty();
    }

    private synchronized JsonSchema schema() {
        if (schema == null) {
            SchemaValidatorsConfig config = SchemaValidatorsConfig.builder()
                    .locale(Locale.ENGLISH)
                    .formatAssertionsEnabled(true)
                    .build();
            schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(text(), InputFormat.JSON, config);
        }
        return schema;
    }

    private String text() {
        String name = "schema/" + name().toLowerCase(Locale.ROOT) + ".schema.json";
        try (InputStream stream = Schemas.class.getResourceAsStream(name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> path(ValidationMessage message) {
        List<String> path = new ArrayList<>();
        for (int i = 0; i < message.getInstanceLocation().getNameCount(); i++) {
            path.add(message.getInstanceLocation().getName(i));
        }
        return path;
    }

    private static String said(List<String> path, ValidationMessage message) {
        String words = switch (message.getType()) {
            case "required" -> message.getProperty() + " is missing";
            case "additionalProperties" -> message.getProperty() + " is not known here";
            case "enum" -> value(message) + " is none of " + String.join(", ", list(message.getSchemaNode()));
            case "pattern", "format" -> value(message) + " is not in the right form";
            case "false" -> "does not belong here";
            default -> message.getMessage().substring(message.getMessage().indexOf(": ") + 2);
        };
        List<String> names =
                path.stream().filter(name -> !name.matches("[0-9]+")).toList();
        return names.isEmpty() ? words : String.join(".", names) + ": " + words;
    }

    private static String value(ValidationMessage message) {
        String text = message.getInstanceNode().asText();
        return "\"" + (text.length() > 60 ? text.substring(0, 60) + "…" : text) + "\"";
    }

    private static List<String> list(JsonNode words) {
        List<String> list = new ArrayList<>();
        words.forEach(word -> list.add(word.asText()));
        return list;
    }

    private static String form(String pattern) {
        if (pattern.startsWith("^[a-z0-9]+")) {
            return "Write lower case letters and digits, joined by hyphens.";
        }
        if (pattern.startsWith("^https?")) {
            return "Write an address that begins with https://.";
        }
        if (pattern.startsWith("^media/")) {
            return "Name a file in media/.";
        }
        return "Write it in the form that the content format shows.";
    }

    private static String remedy(ValidationMessage message) {
        return switch (message.getType()) {
            case "required" -> "Add it; the content format lists what is required.";
            case "additionalProperties", "unevaluatedProperties" -> "Remove it, or mend its spelling.";
            case "enum", "const" -> "Use one of these words.";
            case "type" -> "Write it in the form that the content format shows; put quotes around a text with a colon.";
            case "pattern" -> form(message.getSchemaNode().asText());
            case "format" -> "Write a day as 2026-11-24.";
            case "false" -> "Remove it: this kind of item has no such key.";
            case "minLength", "minItems", "minProperties" -> "Say it; it must not be empty or too short.";
            case "maxLength", "maxItems" -> "Shorten it.";
            case "minimum", "maximum" -> "Choose a number in these bounds.";
            case "uniqueItems" -> "Remove the repetition.";
            default -> "Compare with the content format.";
        };
    }
}

package org.carryover.authoring;

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
        String text = message.getMessage();
        String said = text.substring(text.indexOf(": ") + 2);
        return path.isEmpty() ? capitalized(said) : String.join(".", path) + ": " + said;
    }

    private static String capitalized(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    private static String remedy(ValidationMessage message) {
        return switch (message.getType()) {
            case "required" -> "Add it; the content format lists what is required.";
            case "additionalProperties", "unevaluatedProperties" -> "Remove it, or mend its spelling.";
            case "enum", "const" -> "Use one of these words.";
            case "type" -> "Write it in the form that the content format shows; put quotes around a text with a colon.";
            case "pattern", "format" -> "Write it in the form that the content format shows.";
            case "minLength", "minItems", "minProperties" -> "Say it; it must not be empty or too short.";
            case "maxLength", "maxItems" -> "Shorten it.";
            case "minimum", "maximum" -> "Choose a number in these bounds.";
            case "uniqueItems" -> "Remove the repetition.";
            default -> "Compare with the content format.";
        };
    }
}

package org.carryover.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * What is right in the post-test of a shipped course, as its author wrote it. The browser never learns it, so a test that passes the test reads the file; options
 * are recognized by their words.
 */
final class AnswerKey {

    private final Map<String, Map<String, Object>> items = new HashMap<>();

    @SuppressWarnings("unchecked")
    AnswerKey(String slug) {
        Path file = Path.of(System.getProperty("carryover.home"), "content", "courses", slug, "items.yaml");
        try {
            Map<String, Object> yaml = (Map<String, Object>)
                    new Load(LoadSettings.builder().build()).loadFromString(Files.readString(file));
            ((List<Map<String, Object>>) yaml.get("items")).forEach(item -> items.put((String) item.get("id"), item));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether an option with these words is to be chosen. */
    boolean isRight(String item, String words) {
        Map<String, Object> wanted = items.get(item);
        if (wanted.get("correct") instanceof Boolean truth) {
            return letters(words).equals(truth.toString());
        }
        return texts(item, "choices").stream()
                .filter(choice -> Boolean.TRUE.equals(choice.get("correct")))
                .anyMatch(choice -> letters((String) choice.get("text")).equals(letters(words)));
    }

    /** The letters of the target that belongs to the source with these words. */
    @SuppressWarnings("unchecked")
    String target(String item, String sourceWords) {
        Map<String, String> pairs = (Map<String, String>) items.get(item).get("correct");
        String source = id(item, "sources", sourceWords);
        return texts(item, "targets").stream()
                .filter(target -> target.get("id").equals(pairs.get(source)))
                .map(target -> letters((String) target.get("text")))
                .findFirst()
                .orElseThrow();
    }

    /** The letters of the steps in the right order. */
    List<String> order(String item) {
        List<String> order = new ArrayList<>();
        texts(item, "choices").forEach(choice -> order.add(letters((String) choice.get("text"))));
        return order;
    }

    /** Words without markup, citations, punctuation and case, as a browser and an author's file have them in common. */
    static String letters(String text) {
        return text.replaceAll("\\[@[^]]*]", "")
                .replaceAll("]\\([^)]*\\)", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]", "");
    }

    private String id(String item, String list, String words) {
        return texts(item, list).stream()
                .filter(each -> letters((String) each.get("text")).equals(letters(words)))
                .map(each -> (String) each.get("id"))
                .findFirst()
                .orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private List<Map<String, Object>> texts(String item, String list) {
        return (List<Map<String, Object>>) items.get(item).get(list);
    }
}

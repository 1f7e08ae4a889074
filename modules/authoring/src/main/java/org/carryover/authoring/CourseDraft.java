package org.carryover.authoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A course as its files say it, each part with its place.
 *
 * @param lessons in the order of their numbers
 * @param media name to bytes
 * @param mediaTexts long descriptions and transcripts: the file's name in the media folder, with its extension, to its text
 */
record CourseDraft(
        String slug,
        Sheet course,
        Optional<Sheet> items,
        List<Manuscript> lessons,
        List<ToolDraft> tools,
        SortedMap<String, byte[]> media,
        SortedMap<String, Prose> mediaTexts) {

    /** A practice tool: its first line is the title. */
    record ToolDraft(String file, String id, Prose body) {}

    String folder() {
        return "courses/" + slug + "/";
    }

    Yaml root() {
        return course.root();
    }

    List<Yaml> outcomes() {
        return root().items("outcomes");
    }

    List<String> outcomeIds() {
        return outcomes().stream().map(outcome -> outcome.text("id")).toList();
    }

    List<String> lessonIds() {
        return lessons.stream().map(lesson -> lesson.head().text("id")).toList();
    }

    List<String> toolIds() {
        return tools.stream().map(ToolDraft::id).toList();
    }

    Map<String, Yaml> blueprint() {
        return root().get("postTest").fields("blueprint");
    }

    List<Yaml> itemList() {
        return items.map(sheet -> sheet.root().items("items")).orElse(List.of());
    }

    /** Every Markdown text of an item: its prompt, what may be chosen, and why. */
    List<Prose> itemProse() {
        return itemList().stream()
                .flatMap(CourseDraft::texts)
                .map(Yaml::source)
                .map(Prose::of)
                .toList();
    }

    private static Stream<Yaml> texts(Yaml item) {
        List<Yaml> texts = new ArrayList<>(List.of(item.get("prompt")));
        Stream.of("choices", "sources", "targets")
                .flatMap(key -> item.items(key).stream())
                .forEach(choice -> {
                    texts.add(choice.get("text"));
                    choice.find("rationale").ifPresent(texts::add);
                });
        item.find("rationale").ifPresent(rationale -> {
            if (rationale.fields().isEmpty()) {
                texts.add(rationale);
            } else {
                texts.addAll(rationale.fields().values());
            }
        });
        return texts.stream();
    }

    /** What is cited anywhere in the course, in the order of the texts. */
    List<String> cited() {
        Stream<Prose> texts = Stream.of(
                        lessons.stream().map(Manuscript::body),
                        itemProse().stream(),
                        tools.stream().map(ToolDraft::body),
                        mediaTexts.values().stream())
                .flatMap(Function.identity());
        return texts.flatMap(text -> text.cited().stream()).distinct().toList();
    }
}

package org.carryover.authoring;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.carryover.authoring.Rule.Report;

/** Answers, progress and notes hang on ids: each is there once, and is the one its file says. */
final class IdRules {

    static final List<Rule> ALL =
            List.of(new Rule("id-duplicate", IdRules::duplicates), new Rule("id-mismatch", IdRules::mismatches));

    private IdRules() {}

    private static void duplicates(Draft draft, Report report) {
        draft.provider().ifPresent(sheet -> distinct(sheet.root().items("signers"), report));
        draft.references()
                .ifPresent(sheet -> distinct(
                        Stream.concat(
                                        sheet.root().items("references").stream(),
                                        sheet.root().items("incomplete_do_not_cite").stream())
                                .toList(),
                        report));
        draft.vocabulary()
                .ifPresent(sheet -> Stream.of("terms", "topics", "ages", "routines", "needs")
                        .forEach(list -> distinct(sheet.root().items(list), report)));
        draft.courses().forEach(course -> duplicates(course, report));
    }

    private static void duplicates(CourseDraft course, Report report) {
        distinct(course.outcomes(), report);
        distinct(course.root().items("evaluation"), report);
        distinct(course.itemList(), report);
        course.itemList()
                .forEach(item ->
                        Stream.of("choices", "sources", "targets").forEach(list -> distinct(item.items(list), report)));
        distinct(course.lessons().stream().map(Manuscript::head).toList(), report);
        Map<String, Place> prompts = new HashMap<>();
        Map<String, Place> recordings = new HashMap<>();
        for (Manuscript lesson : course.lessons()) {
            for (ContainerBlock block : lesson.body().containers()) {
                Place place = lesson.body().place(block);
                if (block.isRecording()) {
                    once(RecordingText.of(block).id(), place, recordings, report);
                } else if (block.hasId()) {
                    once(block.kind() + " " + block.argument(), place, prompts, report);
                }
            }
        }
    }

    private static void distinct(List<Yaml> list, Report report) {
        Map<String, Place> seen = new HashMap<>();
        list.forEach(entry -> {
            Yaml id = entry.get("id");
            once(id.text(), id.place(), seen, report);
        });
    }

    private static void once(String id, Place place, Map<String, Place> seen, Report report) {
        Place first = seen.putIfAbsent(id, place);
        if (first != null) {
            String where =
                    first.file().equals(place.file()) ? "line " + first.line() : first.file() + ":" + first.line();
            report.error(
                    place,
                    "The id " + id + " is used already on " + where,
                    "Give this one an id of its own. Never change an id that was published.");
        }
    }

    private static void mismatches(Draft draft, Report report) {
        draft.courses()
                .forEach(course -> course.lessons().forEach(lesson -> {
                    String fromFile = lesson.name().substring(3);
                    same(lesson.head().get("id"), fromFile, "file name without its number", report);
                }));
        draft.handouts().forEach(handout -> {
            Manuscript text = handout.text();
            same(text.head().get("strategy"), text.name(), "file name", report);
        });
    }

    private static void same(Yaml id, String expected, String of, Report report) {
        if (!id.text().equals(expected)) {
            report.error(
                    id.place(),
                    "The id " + id.text() + " is not the " + of + ", " + expected,
                    "Make the two equal; keep the one that was published.");
        }
    }
}

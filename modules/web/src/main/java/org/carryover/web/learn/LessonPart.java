package org.carryover.web.learn;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.carryover.catalog.KnowledgeCheck;
import org.carryover.catalog.LessonContent;
import org.carryover.catalog.Recording;
import org.carryover.catalog.Reflection;

/** A stretch of a lesson: its text, or something that the page builds where the text left a place for it. */
public sealed interface LessonPart {

    /** What pages choose the markup by. */
    default String kind() {
        return switch (this) {
            case Text text -> "text";
            case Check check -> "check";
            case Reflect reflect -> "reflect";
            case Play play -> "play";
        };
    }

    /** @param html safe, with every link resolved */
    record Text(String html) implements LessonPart {}

    record Check(KnowledgeCheck check) implements LessonPart {}

    record Reflect(Reflection reflection) implements LessonPart {}

    record Play(Recording recording) implements LessonPart {}

    Pattern PLACE = Pattern.compile("<div data-(check|reflection|media)=\"([a-z0-9-]+)\"></div>");

    static List<LessonPart> of(LessonContent lesson, LessonContent.Links links) {
        String html = lesson.html(links);
        List<LessonPart> parts = new ArrayList<>();
        Matcher place = PLACE.matcher(html);
        int from = 0;
        while (place.find()) {
            addText(parts, html.substring(from, place.start()));
            at(lesson, place.group(1), place.group(2)).ifPresent(parts::add);
            from = place.end();
        }
        addText(parts, html.substring(from));
        return List.copyOf(parts);
    }

    private static void addText(List<LessonPart> parts, String html) {
        if (!html.isBlank()) {
            parts.add(new Text(html));
        }
    }

    private static Optional<LessonPart> at(LessonContent lesson, String kind, String id) {
        return switch (kind) {
            case "check" ->
                lesson.checks().stream()
                        .filter(check -> check.id().equals(id))
                        .findFirst()
                        .map(Check::new);
            case "reflection" ->
                lesson.reflections().stream()
                        .filter(reflection -> reflection.id().equals(id))
                        .findFirst()
                        .map(Reflect::new);
            default ->
                lesson.recordings().stream()
                        .filter(recording -> recording.id().equals(id))
                        .findFirst()
                        .map(Play::new);
        };
    }
}

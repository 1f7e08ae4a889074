package org.carryover.web.learn;

import java.util.List;
import org.carryover.catalog.Lesson;
import org.carryover.catalog.LessonContent;

/**
 * A lesson to read, in the stretches that a page builds it of.
 *
 * @param references beside the lines that cite them
 */
public record LessonText(List<LessonPart> parts, List<MarginReference> references, LessonContent.Links links) {

    public static LessonText of(Lesson lesson, LessonContent.Links links) {
        return new LessonText(
                LessonPart.of(lesson.content(), links),
                MarginReference.of(lesson.content(), lesson.course().content()),
                links);
    }

    public String media(String name) {
        return name.isEmpty() ? null : links.media(name);
    }

    /** Prompts are paragraphs; in a legend or a label they stand without theirs. */
    public String inline(String html) {
        String text = html.strip();
        boolean one = text.startsWith("<p>") && text.endsWith("</p>") && text.indexOf("<p>", 1) < 0;
        return one ? text.substring(3, text.length() - 4) : text;
    }
}

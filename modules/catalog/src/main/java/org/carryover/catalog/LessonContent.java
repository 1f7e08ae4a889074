package org.carryover.catalog;

import java.util.List;

/**
 * One lesson as it is read.
 *
 * <p>The html is safe to show as it stands. Where a knowledge check, a reflection or a media player belongs, it holds an empty {@code div}
 * with {@code data-check}, {@code data-reflection} or {@code data-media} and the id, which the page fills. Links to other parts of the
 * course keep the schemes of the content format ({@code lesson:}, {@code tool:}, {@code media:}) because their addresses depend on who
 * reads; see {@link #html(Links)}.
 *
 * @param summary the sentence that opens the lesson, as plain text
 * @param words as counted for contact hours
 */
public record LessonContent(
        String id,
        String title,
        String summary,
        List<String> outcomes,
        String html,
        int words,
        List<KnowledgeCheck> checks,
        List<Reflection> reflections,
        List<Figure> figures,
        List<Recording> recordings) {

    private static final int WORDS_PER_MINUTE = 180;

    public LessonContent {
        outcomes = List.copyOf(outcomes);
        checks = List.copyOf(checks);
        reflections = List.copyOf(reflections);
        figures = List.copyOf(figures);
        recordings = List.copyOf(recordings);
    }

    /** About how long reading takes, at the 180 words a minute of NASBA's word count. Said to learners; hours are computed elsewhere. */
    public int minutes() {
        return Math.max(1, Math.ceilDiv(words, WORDS_PER_MINUTE));
    }

    /** Where the parts of a course are found by the person who reads. */
    public interface Links {

        String lesson(String id);

        String tool(String id);

        String media(String name);
    }

    /** The html with every scheme of the content format replaced by an address. */
    public String html(Links links) {
        return CourseLinks.resolve(html, links);
    }
}

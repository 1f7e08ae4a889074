package org.carryover.search;

import java.io.IOException;
import java.text.BreakIterator;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.uhighlight.DefaultPassageFormatter;
import org.apache.lucene.search.uhighlight.LengthGoalBreakIterator;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;

/** The passage of a text that answers a question best, or its first sentence, escaped and with the answer marked. */
final class Snippets {

    private static final int LENGTH = 140;
    private static final int PASSAGES = 2;

    private final Snapshot snapshot;
    private final Query marked;
    private final Map<Language, UnifiedHighlighter> highlighters = new EnumMap<>(Language.class);

    Snippets(Snapshot snapshot, Question question) {
        this.snapshot = snapshot;
        this.marked = question.marked();
    }

    String of(int id, Document document, Language language) throws IOException {
        String field = language.field(SearchIndex.BODY);
        Object snippet = highlighters
                .computeIfAbsent(language, this::highlighter)
                .highlightWithoutSearcher(field, marked, document.get(field), PASSAGES);
        return String.valueOf(snippet);
    }

    private UnifiedHighlighter highlighter(Language language) {
        return UnifiedHighlighter.builderWithoutSearcher(SearchIndex.analyzer())
                .withFieldMatcher(language.field(SearchIndex.TEXT)::equals)
                .withBreakIterator(() -> LengthGoalBreakIterator.createClosestToLength(
                        BreakIterator.getSentenceInstance(Locale.ROOT), LENGTH, 0.5f))
                .withFormatter(new DefaultPassageFormatter("<mark>", "</mark>", " … ", true))
                .withMaxNoHighlightPassages(1)
                .withWeightMatches(false)
                .build();
    }
}

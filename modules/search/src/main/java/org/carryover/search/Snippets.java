package org.carryover.search;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.uhighlight.CustomSeparatorBreakIterator;
import org.apache.lucene.search.uhighlight.DefaultPassageFormatter;
import org.apache.lucene.search.uhighlight.LengthGoalBreakIterator;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;

/** Of each text the passages that answer a question best, or its first sentence; escaped, and the answer marked. */
final class Snippets {

    private static final int LENGTH = 140;
    private static final int PASSAGES = 2;

    private final Snapshot snapshot;
    private final Query marked;

    Snippets(Snapshot snapshot, Question question) {
        this.snapshot = snapshot;
        this.marked = question.marked();
    }

    /** The snippet of each document. */
    Map<Integer, String> of(Map<Integer, SearchIndex.Card> cards) throws IOException {
        Map<Integer, String> snippets = new HashMap<>();
        for (Language language : Language.values()) {
            int[] documents = cards.keySet().stream()
                    .filter(document -> Language.of(cards.get(document).lang()) == language)
                    .mapToInt(document -> document)
                    .toArray();
            if (documents.length > 0) {
                String[] found = of(documents, language);
                for (int i = 0; i < found.length; i++) {
                    snippets.put(documents[i], found[i].replace('\n', ' ').strip());
                }
            }
        }
        return snippets;
    }

    private String[] of(int[] documents, Language language) throws IOException {
        String field = language.field(SearchIndex.BODY);
        UnifiedHighlighter highlighter = UnifiedHighlighter.builder(snapshot, SearchIndex.analyzer())
                .withFieldMatcher(language.field(SearchIndex.TEXT)::equals)
                .withBreakIterator(() -> LengthGoalBreakIterator.createClosestToLength(
                        new CustomSeparatorBreakIterator('\n'), LENGTH, 0.5f))
                .withFormatter(new DefaultPassageFormatter("<mark>", "</mark>", " … ", true))
                .withMaxNoHighlightPassages(1)
                .withWeightMatches(false)
                .build();
        return highlighter
                .highlightFields(new String[] {field}, marked, documents, new int[] {PASSAGES})
                .get(field);
    }
}

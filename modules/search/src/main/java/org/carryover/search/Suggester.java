package org.carryover.search;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.carryover.search.Suggestions.Suggestion;

/** Completes what somebody types from titles and from the phrases of the vocabulary. */
final class Suggester {

    private static final int MOST = 8;
    private static final Sort BY_WEIGHT = new Sort(
            new SortField(SearchIndex.WEIGHT, SortField.Type.FLOAT, true),
            new SortField(SearchIndex.SORT_TITLE, SortField.Type.STRING));

    private final Snapshot snapshot;

    Suggester(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    Suggestions suggest(String prefix) throws IOException {
        String typed = prefix.substring(0, Math.min(prefix.length(), SearchQuery.LONGEST_TEXT));
        List<String> words = Language.PLAIN.stems(typed);
        if (words.isEmpty() || snapshot.empty()) {
            return new Suggestions(prefix, List.of());
        }
        Map<String, Suggestion> found = new LinkedHashMap<>();
        String beginning = String.join(" ", words);
        collect(
                found,
                new PrefixQuery(new Term(SearchIndex.BEGINNINGS, beginning)),
                phrase -> String.join(" ", phrase).startsWith(beginning));
        collect(found, anywhere(words), phrase -> holds(phrase, words));
        return new Suggestions(prefix, found.values().stream().limit(MOST).toList());
    }

    /** Of each document the first phrase that fits. */
    private void collect(Map<String, Suggestion> found, Query query, Predicate<List<String>> fits) throws IOException {
        for (ScoreDoc hit : snapshot.search(query, MOST, BY_WEIGHT).scoreDocs) {
            Document document = snapshot.storedFields().document(hit.doc);
            SearchIndex.Card card = SearchIndex.card(document);
            Stream.of(document.getValues(SearchIndex.PHRASES))
                    .filter(phrase -> fits.test(Language.PLAIN.stems(phrase)))
                    .findFirst()
                    .ifPresent(text -> found.putIfAbsent(
                            text.toLowerCase(Locale.ROOT), new Suggestion(text, card.kind(), card.url())));
        }
    }

    private static Query anywhere(List<String> words) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        words.subList(0, words.size() - 1)
                .forEach(word -> query.add(new TermQuery(new Term(SearchIndex.PHRASES, word)), Occur.MUST));
        return query.add(new PrefixQuery(new Term(SearchIndex.PHRASES, words.getLast())), Occur.MUST)
                .build();
    }

    /** All the words, the last of them perhaps in part. */
    private static boolean holds(List<String> phrase, List<String> words) {
        return phrase.containsAll(words.subList(0, words.size() - 1))
                && phrase.stream().anyMatch(word -> word.startsWith(words.getLast()));
    }
}

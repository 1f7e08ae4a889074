package org.carryover.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;
import org.apache.lucene.search.spell.SuggestWord;
import org.apache.lucene.search.spell.WordBreakSpellChecker;
import org.apache.lucene.search.spell.WordBreakSpellChecker.BreakSuggestionSortMethod;
import org.apache.lucene.util.BytesRef;

/** Words that somebody may have meant who typed one that is nowhere in the index. */
final class Spelling {

    private static final int NEAR = 3;
    private static final int COMPLETIONS = 5;
    private static final int SHORTEST_PREFIX = 3;
    private static final int READ_TERMS = 200;

    private final IndexSearcher searcher;
    private final IndexReader index;
    private final DirectSpellChecker near = new DirectSpellChecker();
    private final WordBreakSpellChecker breaks = new WordBreakSpellChecker();

    Spelling(IndexSearcher searcher) {
        this.searcher = searcher;
        this.index = searcher.getIndexReader();
        // Two wrong letters of five make another word, two of six rarely do.
        near.setAccuracy(0.65f);
        breaks.setMinBreakWordLength(3);
    }

    boolean knows(String field, String word) throws IOException {
        return index.docFreq(new Term(field, word)) > 0;
    }

    /**
     * The likeliest first; a text of two words where the two were typed as one.
     *
     * @param beside the other words of the query: what some text holds together with them is likelier
     */
    List<String> instead(String word, List<String> beside) throws IOException {
        Set<String> words = new LinkedHashSet<>();
        words.addAll(near(word));
        words.addAll(completions(word));
        words.addAll(apart(word));
        List<String> together = new ArrayList<>();
        for (String each : words) {
            if (together(each, beside)) {
                together.add(each);
            }
        }
        return Stream.concat(together.stream(), words.stream()).distinct().toList();
    }

    private boolean together(String words, List<String> beside) throws IOException {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        Stream.concat(Stream.of(words.split(" ")), beside.stream())
                .forEach(word -> all.add(new TermQuery(new Term(SearchIndex.WORDS, word)), Occur.FILTER));
        return searcher.count(all.build()) > 0;
    }

    private List<String> near(String word) throws IOException {
        SuggestWord[] found = near.suggestSimilar(
                new Term(SearchIndex.WORDS, word), NEAR, index, SuggestMode.SUGGEST_WHEN_NOT_IN_INDEX);
        return Stream.of(found).map(suggestion -> suggestion.string).toList();
    }

    private List<String> completions(String prefix) throws IOException {
        Terms terms = MultiTerms.getTerms(index, SearchIndex.WORDS);
        if (terms == null || prefix.length() < SHORTEST_PREFIX) {
            return List.of();
        }
        record Completion(String word, int documents) {}
        List<Completion> found = new ArrayList<>();
        TermsEnum words = terms.iterator();
        TermsEnum.SeekStatus status = words.seekCeil(new BytesRef(prefix));
        BytesRef term = status == TermsEnum.SeekStatus.END ? null : words.term();
        while (term != null && found.size() < READ_TERMS && term.utf8ToString().startsWith(prefix)) {
            found.add(new Completion(term.utf8ToString(), words.docFreq()));
            term = words.next();
        }
        return found.stream()
                .sorted(Comparator.comparingInt(Completion::documents).reversed())
                .limit(COMPLETIONS)
                .map(Completion::word)
                .toList();
    }

    private List<String> apart(String word) throws IOException {
        SuggestWord[][] found = breaks.suggestWordBreaks(
                new Term(SearchIndex.WORDS, word),
                1,
                index,
                SuggestMode.SUGGEST_WHEN_NOT_IN_INDEX,
                BreakSuggestionSortMethod.NUM_CHANGES_THEN_MAX_FREQUENCY);
        return Stream.of(found)
                .map(parts -> String.join(
                        " ", Stream.of(parts).map(part -> part.string).toList()))
                .toList();
    }
}

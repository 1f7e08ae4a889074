package org.carryover.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.function.FunctionScoreQuery;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.DoubleValuesSource;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.carryover.search.Lexicon.Concept;
import org.carryover.search.Lexicon.Phrase;

/** What was typed, understood: the words that say something, and what means the same as the phrases that the vocabulary knows. */
final class Question {

    /**
     * A word in the forms in which the index may hold it.
     *
     * @param others what may have been meant as well
     */
    record Word(String plain, String english, String spanish, List<String> others) {

        /** The words of a text. */
        static List<Word> all(String text, List<String> others) {
            List<String> plain = Language.PLAIN.stems(text);
            List<String> english = Language.ENGLISH.stems(text);
            List<String> spanish = Language.SPANISH.stems(text);
            List<Word> words = new ArrayList<>();
            for (int i = 0; i < plain.size(); i++) {
                words.add(new Word(plain.get(i), english.get(i), spanish.get(i), others));
            }
            return words;
        }

        static Phrase english(List<Word> words) {
            return new Phrase(
                    Language.ENGLISH, words.stream().map(Word::english).toList());
        }

        static Phrase spanish(List<Word> words) {
            return new Phrase(
                    Language.SPANISH, words.stream().map(Word::spanish).toList());
        }
    }

    /** A phrase of the vocabulary with what it means, or a word that belongs to none. */
    record Span(List<Word> words, Set<Concept> concepts) {}

    private static final float SPANISH_TOO = 0.9f;
    private static final float AS_TYPED = 0.6f;
    private static final float GUESSED = 0.5f;
    private static final float ADDED = 0.5f;
    private static final float PART_OF_MEANING = 0.1f;
    private static final float SAME_TOPIC = 0.1f;
    private static final float IN_TITLE = 1.5f;
    private static final float WHOLE_TITLE = 3;
    private static final float TOGETHER = 1.5f;
    private static final int NEAR = 4;

    private final List<Word> words;
    private final List<Span> spans;
    private final Optional<String> suggestion;

    Question(List<Word> words, List<Span> spans, Optional<String> suggestion) {
        this.words = words;
        this.spans = spans;
        this.suggestion = suggestion;
    }

    /** Nothing was asked, or nothing but words that stand in every text. */
    boolean blank() {
        return spans.isEmpty();
    }

    Optional<String> suggestion() {
        return suggestion;
    }

    /** What holds the words; of many words a few may be missing. */
    Query words() {
        return ranked(words(required(spans.size())));
    }

    /**
     * What holds any of the words, or words of what they mean, or lies in the same topic.
     *
     * @param terms further terms that the words lead to
     */
    Query someWords(List<Concept> terms) {
        Set<Concept> concepts = new LinkedHashSet<>(terms);
        spans.forEach(span -> concepts.addAll(span.concepts()));
        BooleanQuery.Builder query = new BooleanQuery.Builder().add(words(1), Occur.SHOULD);
        concepts.stream()
                .flatMap(concept -> concept.phrases().stream())
                .flatMap(phrase -> phrase.stems().stream()
                        .filter(stem -> !Noise.is(stem))
                        .map(stem -> term(phrase.language(), stem)))
                .distinct()
                .forEach(word -> query.add(boosted(word, PART_OF_MEANING), Occur.SHOULD));
        concepts.stream()
                .flatMap(concept -> concept.topics().stream())
                .distinct()
                .map(topic -> DrillDownQuery.term(FacetsConfig.DEFAULT_INDEX_FIELD_NAME, Facet.TOPIC.key(), topic))
                .map(topic -> boosted(new ConstantScoreQuery(new TermQuery(topic)), SAME_TOPIC))
                .forEach(topic -> query.add(topic, Occur.SHOULD));
        return ranked(query.build());
    }

    /** What is marked in a snippet. */
    Query marked() {
        return words(1);
    }

    /** Of one or two words all, of more all but some. */
    private static int required(int words) {
        return words <= 2 ? words : words - Math.max(1, words * 2 / 5);
    }

    private Query words(int required) {
        BooleanQuery.Builder query = new BooleanQuery.Builder().setMinimumNumberShouldMatch(required);
        spans.forEach(span -> query.add(query(span), Occur.SHOULD));
        return query.build();
    }

    /** The right documents in the right order: words of the title and words that stand together count more. */
    private Query ranked(Query found) {
        BooleanQuery.Builder query = new BooleanQuery.Builder().add(found, Occur.MUST);
        List<Word> telling = telling(words);
        for (Phrase phrase : List.of(Word.english(telling), Word.spanish(telling))) {
            String title = phrase.language().field(SearchIndex.TITLE);
            phrase.stems()
                    .forEach(stem -> query.add(boosted(new TermQuery(new Term(title, stem)), IN_TITLE), Occur.SHOULD));
            query.add(boosted(query(phrase, SearchIndex.TEXT, NEAR), TOGETHER), Occur.SHOULD);
        }
        query.add(boosted(query(Word.english(words), SearchIndex.TITLE, 0), WHOLE_TITLE), Occur.SHOULD);
        query.add(boosted(query(Word.spanish(words), SearchIndex.TITLE, 0), WHOLE_TITLE), Occur.SHOULD);
        return FunctionScoreQuery.boostByValue(query.build(), DoubleValuesSource.fromFloatField(SearchIndex.WEIGHT));
    }

    private static Query query(Span span) {
        if (span.concepts().isEmpty()) {
            return query(span.words().getFirst());
        }
        List<Word> telling = telling(span.words());
        BooleanQuery.Builder typed = new BooleanQuery.Builder().setMinimumNumberShouldMatch(required(telling.size()));
        telling.forEach(word -> typed.add(query(word), Occur.SHOULD));
        List<Query> any = new ArrayList<>(List.of(typed.build()));
        span.concepts().stream()
                .flatMap(concept -> concept.phrases().stream())
                .distinct()
                .map(phrase -> boosted(query(phrase, SearchIndex.TEXT, 1), ADDED))
                .forEach(any::add);
        return new DisjunctionMaxQuery(any, 0);
    }

    private static Query query(Word word) {
        List<Query> any = new ArrayList<>(List.of(
                term(Language.ENGLISH, word.english()),
                boosted(term(Language.SPANISH, word.spanish()), SPANISH_TOO),
                boosted(term(Language.PLAIN, word.plain()), AS_TYPED)));
        word.others().stream()
                .flatMap(other -> Stream.of(
                        query(new Phrase(Language.ENGLISH, Language.ENGLISH.stems(other)), SearchIndex.TEXT, 0),
                        query(new Phrase(Language.SPANISH, Language.SPANISH.stems(other)), SearchIndex.TEXT, 0)))
                .map(other -> boosted(other, GUESSED))
                .forEach(any::add);
        return new DisjunctionMaxQuery(any, 0);
    }

    private static Query query(Phrase phrase, String field, int slop) {
        return new PhraseQuery(
                slop, phrase.language().field(field), phrase.stems().toArray(String[]::new));
    }

    private static Query term(Language language, String text) {
        return new TermQuery(new Term(language.field(SearchIndex.TEXT), text));
    }

    private static Query boosted(Query query, float boost) {
        return new BoostQuery(query, boost);
    }

    /** The words without those that stand in every text; all of them where there are no others. */
    private static List<Word> telling(List<Word> words) {
        List<Word> telling =
                words.stream().filter(word -> !Noise.is(word.plain())).toList();
        return telling.isEmpty() ? words : telling;
    }
}

package org.carryover.search;

import java.io.IOException;
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

/**
 * A query, understood: the words that say something, in place of what is misspelled or typed in part what was probably meant, and around the
 * phrases that the vocabulary knows everything that means the same.
 */
final class Question {

    /** A word in the forms in which the index may hold it. */
    private record Word(String plain, String english, String spanish, List<String> others) {}

    /** A phrase of the vocabulary, or a word that belongs to none. */
    private record Span(List<Word> words, Set<Concept> concepts) {}

    private static final float SPANISH_TOO = 0.9f;
    private static final float AS_TYPED = 0.6f;
    private static final float GUESSED = 0.5f;
    private static final float ADDED = 0.5f;
    private static final float SAME_TOPIC = 0.1f;
    private static final float IN_TITLE = 1.5f;
    private static final float WHOLE_TITLE = 3;
    private static final float TOGETHER = 1.5f;
    private static final int NEAR = 4;

    private final List<Word> words;
    private final List<Span> spans;
    private final Optional<String> suggestion;

    private Question(List<Word> words, List<Span> spans, Optional<String> suggestion) {
        this.words = words;
        this.spans = spans;
        this.suggestion = suggestion;
    }

    static Question read(String text, Lexicon lexicon, Spelling spelling) throws IOException {
        List<Language.Token> typed = Language.PLAIN.tokens(text);
        List<Word> words = new ArrayList<>();
        StringBuilder meant = new StringBuilder();
        int copied = 0;
        for (Language.Token token : typed) {
            List<String> instead = Noise.is(token.text()) ? List.of() : instead(token.text(), spelling);
            if (instead.isEmpty()) {
                words.addAll(words(token.text(), List.of()));
            } else {
                words.addAll(words(instead.getFirst(), instead.subList(1, instead.size())));
                meant.append(text, copied, token.start()).append(instead.getFirst());
                copied = token.end();
            }
        }
        Optional<String> suggestion = copied == 0
                ? Optional.empty()
                : Optional.of(meant.append(text, copied, text.length()).toString());
        return new Question(words, spans(words, lexicon), suggestion);
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

    /** What holds any of the words, or lies in the topic of a term that they name. */
    Query someWords() {
        BooleanQuery.Builder query = new BooleanQuery.Builder().add(words(1), Occur.SHOULD);
        spans.stream()
                .flatMap(span -> span.concepts().stream())
                .flatMap(concept -> concept.topics().stream())
                .distinct()
                .map(topic -> DrillDownQuery.term(FacetsConfig.DEFAULT_INDEX_FIELD_NAME, Facet.TOPIC.key(), topic))
                .map(topic -> new BoostQuery(new ConstantScoreQuery(new TermQuery(topic)), SAME_TOPIC))
                .forEach(topic -> query.add(topic, Occur.SHOULD));
        return ranked(query.build());
    }

    /** What is marked in a snippet. */
    Query marked() {
        return words(1);
    }

    private static List<String> instead(String word, Spelling spelling) throws IOException {
        Word forms = words(word, List.of()).getFirst();
        boolean known = spelling.knows(SearchIndex.WORDS, word)
                || spelling.knows(Language.ENGLISH.field(SearchIndex.TEXT), forms.english())
                || spelling.knows(Language.SPANISH.field(SearchIndex.TEXT), forms.spanish());
        return known ? List.of() : spelling.instead(word);
    }

    private static List<Word> words(String text, List<String> others) {
        List<String> plain = Language.PLAIN.stems(text);
        List<String> english = Language.ENGLISH.stems(text);
        List<String> spanish = Language.SPANISH.stems(text);
        List<Word> words = new ArrayList<>();
        for (int i = 0; i < plain.size(); i++) {
            words.add(new Word(plain.get(i), english.get(i), spanish.get(i), others));
        }
        return words;
    }

    /** Longest phrases first, from left to right. */
    private static List<Span> spans(List<Word> words, Lexicon lexicon) {
        List<Span> spans = new ArrayList<>();
        int from = 0;
        while (from < words.size()) {
            Span span = longest(words.subList(from, words.size()), lexicon);
            if (!span.concepts().isEmpty() || !Noise.is(span.words().getFirst().plain())) {
                spans.add(span);
            }
            from += span.words().size();
        }
        return spans;
    }

    private static Span longest(List<Word> words, Lexicon lexicon) {
        for (int length = Math.min(words.size(), lexicon.longest()); length > 0; length--) {
            List<Word> part = words.subList(0, length);
            Set<Concept> concepts = new LinkedHashSet<>(lexicon.concepts(english(part)));
            concepts.addAll(lexicon.concepts(spanish(part)));
            if (!concepts.isEmpty()) {
                return new Span(part, concepts);
            }
        }
        return new Span(words.subList(0, 1), Set.of());
    }

    private static Phrase english(List<Word> words) {
        return new Phrase(Language.ENGLISH, words.stream().map(Word::english).toList());
    }

    private static Phrase spanish(List<Word> words) {
        return new Phrase(Language.SPANISH, words.stream().map(Word::spanish).toList());
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
        for (Phrase phrase : List.of(english(telling), spanish(telling))) {
            String title = phrase.language().field(SearchIndex.TITLE);
            phrase.stems()
                    .forEach(stem -> query.add(boosted(new TermQuery(new Term(title, stem)), IN_TITLE), Occur.SHOULD));
            query.add(boosted(query(phrase, SearchIndex.TEXT, NEAR), TOGETHER), Occur.SHOULD);
        }
        query.add(boosted(query(english(words), SearchIndex.TITLE, 0), WHOLE_TITLE), Occur.SHOULD);
        query.add(boosted(query(spanish(words), SearchIndex.TITLE, 0), WHOLE_TITLE), Occur.SHOULD);
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

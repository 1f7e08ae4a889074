package org.carryover.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.carryover.search.Lexicon.Concept;
import org.carryover.search.Question.Span;
import org.carryover.search.Question.Word;

/**
 * Understands what was typed: takes words written apart for one where the index holds them so, puts in place of a misspelled or unfinished word
 * what was probably meant, and finds the phrases of the vocabulary.
 */
final class QuestionReader {

    private final Lexicon lexicon;
    private final Spelling spelling;

    QuestionReader(Lexicon lexicon, Spelling spelling) {
        this.lexicon = lexicon;
        this.spelling = spelling;
    }

    Question read(String text) throws IOException {
        List<Language.Token> typed = Language.PLAIN.tokens(text);
        List<String> known = new ArrayList<>();
        for (Language.Token token : typed) {
            if (knows(token.text())) {
                known.add(token.text());
            }
        }
        List<Word> words = new ArrayList<>();
        StringBuilder meant = new StringBuilder();
        int copied = 0;
        for (int i = 0; i < typed.size(); i++) {
            Language.Token token = typed.get(i);
            if (i + 1 < typed.size() && areOne(token.text(), typed.get(i + 1).text())) {
                String next = typed.get(++i).text();
                words.addAll(Word.all(token.text() + next, List.of(token.text() + " " + next)));
                continue;
            }
            List<String> instead = known.contains(token.text()) || Noise.is(token.text())
                    ? List.of()
                    : spelling.instead(token.text(), known);
            if (instead.isEmpty()) {
                words.addAll(Word.all(token.text(), List.of()));
            } else {
                words.addAll(Word.all(instead.getFirst(), instead.subList(1, instead.size())));
                meant.append(text, copied, token.start()).append(instead.getFirst());
                copied = token.end();
            }
        }
        Optional<String> suggestion = copied == 0
                ? Optional.empty()
                : Optional.of(meant.append(text, copied, text.length()).toString());
        return new Question(words, spans(words), suggestion);
    }

    private boolean knows(String text) throws IOException {
        List<Word> words = Word.all(text, List.of());
        Word word = words.getFirst();
        return !concepts(words).isEmpty()
                || spelling.knows(SearchIndex.WORDS, text)
                || spelling.knows(Language.ENGLISH.field(SearchIndex.TEXT), word.english())
                || spelling.knows(Language.SPANISH.field(SearchIndex.TEXT), word.spanish());
    }

    /** "melt down" is one word; "co regulation" the vocabulary knows as a phrase of two. */
    private boolean areOne(String word, String next) throws IOException {
        return !Noise.is(word)
                && !Noise.is(next)
                && spelling.knows(SearchIndex.WORDS, word + next)
                && concepts(Word.all(word + " " + next, List.of())).isEmpty();
    }

    /** Longest phrases first, from left to right; words of no phrase only where they say something. */
    private List<Span> spans(List<Word> words) {
        List<Span> spans = new ArrayList<>();
        int from = 0;
        while (from < words.size()) {
            Span span = longest(words.subList(from, words.size()));
            if (!span.concepts().isEmpty() || !Noise.is(span.words().getFirst().plain())) {
                spans.add(span);
            }
            from += span.words().size();
        }
        return spans;
    }

    private Span longest(List<Word> words) {
        for (int length = Math.min(words.size(), lexicon.longest()); length > 0; length--) {
            List<Word> part = words.subList(0, length);
            Set<Concept> concepts = concepts(part);
            if (!concepts.isEmpty()) {
                return new Span(part, concepts);
            }
        }
        return new Span(words.subList(0, 1), Set.of());
    }

    private Set<Concept> concepts(List<Word> words) {
        Set<Concept> concepts = new LinkedHashSet<>(lexicon.concepts(Word.english(words)));
        concepts.addAll(lexicon.concepts(Word.spanish(words)));
        return concepts;
    }
}

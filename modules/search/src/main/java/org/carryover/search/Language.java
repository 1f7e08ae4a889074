package org.carryover.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.es.SpanishLightStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.pattern.PatternReplaceFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/**
 * A language that words are taken back to their stems in. Case and accents never matter. Stop words stay in the index: many phrases of the
 * vocabulary are made of nothing else ("all over the place"); a query leaves them out.
 */
enum Language {
    ENGLISH("en", tokens -> new SnowballFilter(new ASCIIFoldingFilter(tokens), "English")),
    SPANISH("es", tokens -> new ASCIIFoldingFilter(new SpanishLightStemFilter(tokens))),
    /** Any other: words as they stand. Every text is indexed in this way too, for spelling and for words typed in part. */
    PLAIN("plain", ASCIIFoldingFilter::new);

    private static final Pattern APOSTROPHE = Pattern.compile("['’]");

    private final String key;
    private final Analyzer analyzer;

    Language(String key, Function<TokenStream, TokenStream> stems) {
        this.key = key;
        this.analyzer = new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                Tokenizer words = new StandardTokenizer();
                TokenStream lower = new LowerCaseFilter(new EnglishPossessiveFilter(words));
                return new TokenStreamComponents(
                        words, stems.apply(new PatternReplaceFilter(lower, APOSTROPHE, "", true)));
            }
        };
    }

    /** A word of a text, in the form it has in the index. */
    record Token(String text, int start, int end) {}

    /** The language of a BCP 47 tag. */
    static Language of(String tag) {
        return switch (Locale.forLanguageTag(tag).getLanguage()) {
            case "en" -> ENGLISH;
            case "es" -> SPANISH;
            default -> PLAIN;
        };
    }

    Analyzer analyzer() {
        return analyzer;
    }

    /** The name of a field whose words are in this language. */
    String field(String name) {
        return name + "_" + key;
    }

    List<Token> tokens(String text) {
        List<Token> tokens = new ArrayList<>();
        try (TokenStream stream = analyzer.tokenStream("", text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                tokens.add(new Token(term.toString(), offset.startOffset(), offset.endOffset()));
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return tokens;
    }

    List<String> stems(String text) {
        return tokens(text).stream().map(Token::text).toList();
    }
}

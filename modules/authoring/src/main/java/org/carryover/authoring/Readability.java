package org.carryover.authoring;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * How hard an English text is to read. Syllables are estimated from the spelling, so that the figures support a judgment and do not replace
 * it.
 */
record Readability(int sentences, int words, int syllables, int polysyllables) {

    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?])[\"'\\u201d\\u2019)]*\\s+|\\n+");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:['\\u2019][\\p{L}]+)*");
    private static final Pattern VOWELS = Pattern.compile("[aeiouy]+");
    private static final Pattern SILENT_E = Pattern.compile("(?<![aeiouyl])e$|(?<![aeiouy])(?<=[aeiouy]l)e$");
    private static final Pattern SILENT_ED = Pattern.compile("(?<![tdaeiouy])ed$");
    private static final Pattern SILENT_ES = Pattern.compile("(?<![sxzcghaeiouy])es$");
    private static final Pattern TWO_VOWELS =
            Pattern.compile("ia|io(?!u?s?n)|eo(?!p)|ua(?!r)|uou|iu|iet|(?<=[aeiouy][^aeiouy]{1,2})ea$|[aeiouy]ing$");
    private static final int SHORT_SAMPLE = 30;

    static Readability of(String text) {
        List<String> sentences = Arrays.stream(SENTENCE_END.split(text))
                .filter(sentence -> WORD.matcher(sentence).find())
                .toList();
        List<Integer> syllables = WORD.matcher(text)
                .results()
                .map(word -> syllables(word.group()))
                .toList();
        return new Readability(
                Math.max(1, sentences.size()),
                Math.max(1, syllables.size()),
                syllables.stream().mapToInt(Integer::intValue).sum(),
                (int) syllables.stream().filter(count -> count >= 3).count());
    }

    /** The school grade of Flesch and Kincaid. */
    double grade() {
        return 0.39 * words / sentences + 11.8 * syllables / words - 15.59;
    }

    /** McLaughlin's grade from words of three syllables and more. */
    double smog() {
        return 1.0430 * Math.sqrt(polysyllables * (double) SHORT_SAMPLE / sentences) + 3.1291;
    }

    static int syllables(String word) {
        String plain = word.toLowerCase(Locale.ROOT).replaceAll("['\\u2019](s|d|ll|re|ve|m)?", "");
        int count = (int) VOWELS.matcher(plain).results().count();
        if (count > 1
                && (SILENT_E.matcher(plain).find()
                        || SILENT_ED.matcher(plain).find()
                        || SILENT_ES.matcher(plain).find())) {
            count--;
        }
        count += (int) TWO_VOWELS.matcher(plain).results().count();
        return Math.max(1, count);
    }
}

package org.carryover.shared;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Folds text so that "Núñez" is found by "nunez". */
public final class SearchText {

    private static final int MOST_WORDS = 6;

    private SearchText() {}

    public static String fold(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replace('ł', 'l')
                .replace('ø', 'o')
                .replace('đ', 'd')
                .replaceAll("\\s+", " ")
                .strip();
    }

    /** Patterns for {@code like}, one a word, with {@code !} as escape. */
    public static List<String> patterns(String text) {
        if (text == null || text.isBlank()) {
            return List.of();
        }
        return Arrays.stream(fold(text).split(" "))
                .limit(MOST_WORDS)
                .map(word -> "%" + word.replaceAll("([!%_])", "!$1") + "%")
                .toList();
    }
}

package org.carryover.search;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * One document of the index, before Lucene.
 *
 * @param group what is replaced together: a course with its lessons, a card with its handouts
 * @param lang a BCP 47 tag
 * @param keywords words that lead here and are not read in the body: labels, synonyms; by language
 * @param phrases what is offered to somebody who begins to type it, the title first
 * @param body passages, the one that introduces it first
 */
record Entry(
        Kind kind,
        String id,
        String group,
        String lang,
        String title,
        String url,
        Map<Language, List<String>> keywords,
        List<String> phrases,
        List<String> body,
        Map<Facet, List<String>> facets) {

    Language language() {
        return Language.of(lang);
    }

    /** Everything that leads here in a language. */
    String text(Language language) {
        List<String> words = keywords.getOrDefault(language, List.of());
        return language == language()
                ? String.join("\n", title, String.join("\n", words), String.join("\n", body))
                : String.join("\n", words);
    }

    /** The body, a sentence on each line: what snippets are cut from. */
    String sentences() {
        BreakIterator ends = BreakIterator.getSentenceInstance(Locale.forLanguageTag(lang));
        List<String> sentences = new ArrayList<>();
        for (String passage : body) {
            ends.setText(passage);
            int from = ends.first();
            for (int to = ends.next(); to != BreakIterator.DONE; to = ends.next()) {
                sentences.add(passage.substring(from, to).strip());
                from = to;
            }
        }
        return String.join("\n", sentences);
    }

    /** Everything that leads here, in any language. */
    String plainText() {
        return String.join(
                "\n",
                title,
                String.join("\n", body),
                String.join(
                        "\n",
                        keywords.values().stream().flatMap(Collection::stream).toList()));
    }
}

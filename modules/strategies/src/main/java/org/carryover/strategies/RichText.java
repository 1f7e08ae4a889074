package org.carryover.strategies;

/**
 * A passage as it is shown and as it is searched.
 *
 * @param html safe to show as it stands; links to other cards are {@code /strategy/<slug>}
 * @param text the same words without markup, paragraphs and list entries apart by a line break
 */
public record RichText(String html, String text) {

    public static final RichText EMPTY = new RichText("", "");

    public boolean isEmpty() {
        return text.isBlank();
    }
}

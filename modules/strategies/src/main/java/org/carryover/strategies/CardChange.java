package org.carryover.strategies;

/**
 * What publishing does, or would do, with one card or handout.
 *
 * @param lang empty for a card
 * @param revision the number it has afterward
 */
public record CardChange(String lang, String slug, Change change, int revision) {

    /** Unchanged means equal in content; nothing is written then. */
    public enum Change {
        NEW,
        CHANGED,
        UNCHANGED
    }

    public boolean isHandout() {
        return !lang.isEmpty();
    }

    static CardChange of(String lang, String slug, int currentNumber, boolean equal) {
        if (equal) {
            return new CardChange(lang, slug, Change.UNCHANGED, currentNumber);
        }
        return new CardChange(lang, slug, currentNumber == 0 ? Change.NEW : Change.CHANGED, currentNumber + 1);
    }
}

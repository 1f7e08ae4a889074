package org.carryover.strategies;

import java.time.Instant;
import java.util.List;

/**
 * The current revision of a card.
 *
 * @param handoutLanguages the languages that a family handout exists in
 */
public record Strategy(StrategyContent content, int revision, Instant publishedAt, List<String> handoutLanguages) {

    public Strategy {
        handoutLanguages = List.copyOf(handoutLanguages);
    }
}

package org.carryover.web;

import org.carryover.catalog.Vocabulary;
import org.carryover.strategies.RichText;
import org.carryover.strategies.StrategyContent;

/** A strategy card in the words of its page; also one that is not published yet. */
public record CardSheet(StrategyContent card, Vocabulary vocabulary, Messages messages) {

    public String getTopics() {
        return Listing.of(card.topics().stream().map(vocabulary::topic));
    }

    public String getAges() {
        return AgeWords.of(card.ages(), vocabulary, messages.text("strategy.ages.all"));
    }

    public String getRoutines() {
        return Listing.of(card.routines().stream().map(vocabulary::routine));
    }

    public String getNeeds() {
        return Listing.of(card.needs().stream().map(vocabulary::need));
    }

    public String getMaterials() {
        return Listing.of(card.materials().stream());
    }

    /** Whether a step opens with its own heading in bold. */
    public boolean led(RichText step) {
        return step.html().matches("(?s)\\s*(<p>)?<strong>.*");
    }

    /** In how many columns the steps stand side by side without a ragged last row where that can be helped. */
    public int getColumns() {
        int steps = card.steps().size();
        return steps <= 2 || steps == 4 ? 2 : 3;
    }
}

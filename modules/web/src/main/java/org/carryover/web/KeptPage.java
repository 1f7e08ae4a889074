package org.carryover.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.carryover.catalog.Catalog;
import org.carryover.catalog.Vocabulary;
import org.carryover.strategies.Strategies;
import org.carryover.strategies.StrategySummary;

/** The cards that a therapist keeps for the next visits. */
@Named
@RequestScoped
public class KeptPage {

    @Inject
    private Strategies strategies;

    @Inject
    private Catalog catalog;

    @Inject
    private ActiveUser activeUser;

    @Inject
    private Messages messages;

    private List<StrategySummary> cards;
    private Vocabulary vocabulary;

    @PostConstruct
    void load() {
        cards = strategies.kept(activeUser.actor());
        vocabulary = catalog.vocabulary();
    }

    public void remove(String slug) {
        strategies.unkeep(activeUser.actor(), slug);
        messages.done("kept.removed");
        messages.redirect("/kept");
    }

    public String ages(StrategySummary card) {
        return AgeWords.of(card.ages(), vocabulary, messages.text("strategy.ages.all"));
    }

    public List<StrategySummary> getCards() {
        return cards;
    }
}

package org.carryover.strategies;

import java.util.List;

/** A card in a list. */
public record StrategySummary(
        String slug,
        String title,
        String purpose,
        List<String> topics,
        List<String> ages,
        List<String> routines,
        List<String> needs,
        String minutes,
        Evidence evidence) {

    public StrategySummary {
        topics = List.copyOf(topics);
        ages = List.copyOf(ages);
        routines = List.copyOf(routines);
        needs = List.copyOf(needs);
    }

    static StrategySummary of(StrategyContent card) {
        return new StrategySummary(
                card.slug(),
                card.title(),
                card.purpose(),
                card.topics(),
                card.ages(),
                card.routines(),
                card.needs(),
                card.minutes(),
                card.evidence());
    }
}

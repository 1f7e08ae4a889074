package org.carryover.strategies;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** What happened to cards and handouts: the messages of the outbox topic {@value #TOPIC}. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = StrategyEvent.StrategyPublished.class, name = "strategy-published"),
    @JsonSubTypes.Type(value = StrategyEvent.HandoutPublished.class, name = "handout-published")
})
public sealed interface StrategyEvent {

    String TOPIC = "strategies";

    record StrategyPublished(String slug, int revision) implements StrategyEvent {}

    record HandoutPublished(String lang, String slug, int revision) implements StrategyEvent {}
}

package org.carryover.assessment;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/**
 * What a learner does to answer an item, with the key and the rationales. The words are QTI's; true/false is a {@link Choice} of two. The list
 * is closed: a new kind breaks every switch that forgot it. Texts are HTML fragments that are safe to print.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Choice.class, name = "choice"),
    @JsonSubTypes.Type(value = Match.class, name = "match"),
    @JsonSubTypes.Type(value = Order.class, name = "order")
})
public sealed interface Interaction permits Choice, Match, Order {}

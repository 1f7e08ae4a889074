package org.carryover.assessment;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** What a learner sees of an {@link Interaction}: everything but the key and the rationales, in the order of this attempt. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = InteractionView.ChoiceView.class, name = "choice"),
    @JsonSubTypes.Type(value = InteractionView.MatchView.class, name = "match"),
    @JsonSubTypes.Type(value = InteractionView.OrderView.class, name = "order")
})
public sealed interface InteractionView {

    /** @param text HTML */
    record OptionView(String id, String text) {}

    record ChoiceView(int maxChoices, List<OptionView> choices) implements InteractionView {
        public ChoiceView {
            choices = List.copyOf(choices);
        }
    }

    record MatchView(List<OptionView> sources, List<OptionView> targets) implements InteractionView {
        public MatchView {
            sources = List.copyOf(sources);
            targets = List.copyOf(targets);
        }
    }

    record OrderView(List<OptionView> choices) implements InteractionView {
        public OrderView {
            choices = List.copyOf(choices);
        }
    }

    /**
     * Whether the response leaves nothing to do: an empty one, too few options and a source without a target do not count as an answer.
     *
     * @param response in the form of the PUT contract, or null
     */
    default boolean isAnsweredBy(JsonNode response) {
        if (response == null || response.isNull()) {
            return false;
        }
        return switch (this) {
            case ChoiceView choice -> response.size() == choice.maxChoices();
            case MatchView match -> response.size() == match.sources().size();
            case OrderView order -> response.size() == order.choices().size();
        };
    }
}

package org.carryover.web.posttest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.carryover.assessment.AttemptView.ItemView;
import org.carryover.assessment.InteractionView.ChoiceView;
import org.carryover.assessment.InteractionView.MatchView;
import org.carryover.assessment.InteractionView.OptionView;
import org.carryover.assessment.InteractionView.OrderView;

/**
 * An item as a question of the page, with what is saved for it in its controls.
 *
 * @param number its place, from 1
 */
public record Question(int number, ItemView item) {

    /** @param chosen whether the saved response holds it */
    public record Option(String id, String text, boolean chosen) {}

    /** @param targets what may be chosen for it */
    public record Source(String id, String text, List<Option> targets) {}

    public String kind() {
        return switch (item.interaction()) {
            case ChoiceView choice -> choice.maxChoices() == 1 ? "choice" : "choices";
            case MatchView match -> "match";
            case OrderView order -> "order";
        };
    }

    /** How many of the options are to be chosen; of other kinds, 0. */
    public int most() {
        return item.interaction() instanceof ChoiceView choice ? choice.maxChoices() : 0;
    }

    /** The choices of a choice as shown, or the steps of an order as they were put. */
    public List<Option> options() {
        return switch (item.interaction()) {
            case ChoiceView choice ->
                choice.choices().stream()
                        .map(option -> new Option(option.id(), option.text(), saved().contains(option.id())))
                        .toList();
            case OrderView order ->
                order.choices().stream()
                        .sorted(Comparator.comparingInt(this::place))
                        .map(step -> new Option(step.id(), step.text(), false))
                        .toList();
            case MatchView match -> List.of();
        };
    }

    public List<Source> sources() {
        return item.interaction() instanceof MatchView match
                ? match.sources().stream().map(source -> source(match, source)).toList()
                : List.of();
    }

    /** What the script starts from. */
    public String response() {
        return item.response() == null ? "" : item.response().toString();
    }

    public boolean answered() {
        return item.isAnswered();
    }

    private Source source(MatchView match, OptionView source) {
        return new Source(
                source.id(),
                source.text(),
                match.targets().stream()
                        .map(target -> new Option(target.id(), target.text(), isPaired(source.id(), target.id())))
                        .toList());
    }

    private boolean isPaired(String source, String target) {
        if (item.response() != null) {
            for (JsonNode pair : item.response()) {
                if (pair.get(0).textValue().equals(source)
                        && pair.get(1).textValue().equals(target)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Where a step was put; all alike, in the order shown, while nothing is saved. */
    private int place(OptionView step) {
        return saved().indexOf(step.id());
    }

    private List<String> saved() {
        List<String> ids = new ArrayList<>();
        if (item.response() != null) {
            item.response().forEach(id -> ids.add(id.textValue()));
        }
        return ids;
    }
}

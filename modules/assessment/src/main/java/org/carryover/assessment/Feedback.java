package org.carryover.assessment;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.carryover.assessment.AttemptResult.ItemResult;
import org.carryover.assessment.AttemptResult.Rationale;

/** Puts the learner's answer beside what fits. Only for attempts that ended, and authors: this is where keys leave the module. */
final class Feedback {

    private Feedback() {}

    /** @param response null without an answer */
    static ItemResult on(Item item, Response response) {
        return switch (item.interaction()) {
            case Choice choice -> onChoice(item, choice, response instanceof Response.Chosen chosen ? chosen : NOTHING);
            case Match match -> onMatch(item, match, response instanceof Response.Matched matched ? matched : NO_PAIRS);
            case Order order -> onOrder(item, order, response instanceof Response.Ordered ordered ? ordered : NO_STEPS);
        };
    }

    private static final Response.Chosen NOTHING = new Response.Chosen(java.util.Set.of());
    private static final Response.Matched NO_PAIRS = new Response.Matched(Map.of());
    private static final Response.Ordered NO_STEPS = new Response.Ordered(List.of());

    private static ItemResult onChoice(Item item, Choice choice, Response.Chosen chosen) {
        List<Rationale> rationales = choice.choices().stream()
                .filter(option -> option.rationale() != null)
                .filter(option -> chosen.choices().contains(option.id())
                        || choice.correctResponse().contains(option.id()))
                .map(option -> new Rationale(option.text(), option.rationale()))
                .toList();
        return result(
                item,
                chosen,
                texts(choice.choices().stream()
                        .filter(option -> chosen.choices().contains(option.id()))),
                texts(choice.choices().stream()
                        .filter(option -> choice.correctResponse().contains(option.id()))),
                rationales);
    }

    private static ItemResult onMatch(Item item, Match match, Response.Matched matched) {
        Map<String, String> targets = match.targets().stream()
                .collect(Collectors.toMap(SimpleAssociableChoice::id, SimpleAssociableChoice::text));
        Function<Map<String, String>, List<String>> lines = pairs -> match.sources().stream()
                .filter(source -> pairs.containsKey(source.id()))
                .map(source -> source.text() + ": " + targets.get(pairs.get(source.id())))
                .toList();
        List<Rationale> rationales = match.sources().stream()
                .filter(source -> source.rationale() != null)
                .map(source -> new Rationale(source.text(), source.rationale()))
                .toList();
        return result(item, matched, lines.apply(matched.targets()), lines.apply(match.correctResponse()), rationales);
    }

    private static ItemResult onOrder(Item item, Order order, Response.Ordered ordered) {
        Map<String, String> texts =
                order.choices().stream().collect(Collectors.toMap(SimpleChoice::id, SimpleChoice::text));
        List<Rationale> rationales =
                order.rationale() == null ? List.of() : List.of(new Rationale(null, order.rationale()));
        return result(
                item,
                ordered,
                ordered.choices().stream().map(texts::get).toList(),
                order.correctResponse().stream().map(texts::get).toList(),
                rationales);
    }

    private static List<String> texts(Stream<SimpleChoice> choices) {
        return choices.map(SimpleChoice::text).toList();
    }

    private static ItemResult result(
            Item item, Response response, List<String> answer, List<String> fits, List<Rationale> rationales) {
        return new ItemResult(
                item.id(),
                item.outcome(),
                item.prompt(),
                Score.isRight(item.interaction(), response),
                item.interaction() instanceof Order,
                answer,
                fits,
                rationales,
                item.lesson(),
                item.strategy());
    }
}

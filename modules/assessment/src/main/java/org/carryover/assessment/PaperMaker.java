package org.carryover.assessment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Draws equivalent forms: the same number of items for each outcome, other items than in earlier attempts as long as the bank has some, then
 * those seen longest ago.
 */
final class PaperMaker {

    private final RandomGenerator random;

    PaperMaker(RandomGenerator random) {
        this.random = random;
    }

    /** @param earlier the papers of this enrollment, oldest first */
    Paper draw(Blueprint blueprint, List<Item> bank, List<Paper> earlier) {
        List<Item> drawn = new ArrayList<>();
        blueprint.counts().forEach((outcome, count) -> {
            List<Item> candidates = new ArrayList<>(
                    bank.stream().filter(item -> item.outcome().equals(outcome)).toList());
            shuffle(candidates);
            // The sort is stable: items seen equally long ago stay shuffled.
            candidates.sort(Comparator.comparingInt(item -> lastSeen(item, earlier)));
            drawn.addAll(candidates.subList(0, count));
        });
        shuffle(drawn);
        return new Paper(drawn.stream().map(this::sheet).toList());
    }

    private static int lastSeen(Item item, List<Paper> earlier) {
        for (int i = earlier.size() - 1; i >= 0; i--) {
            if (earlier.get(i).sheet(item.id()).isPresent()) {
                return i;
            }
        }
        return -1;
    }

    private Paper.Sheet sheet(Item item) {
        return switch (item.interaction()) {
            case Choice choice -> new Paper.Sheet(item.id(), options(choice), List.of());
            // Sources keep their order, which often tells a story; targets do not, or it would be the key.
            case Match match ->
                new Paper.Sheet(
                        item.id(),
                        match.sources().stream().map(SimpleAssociableChoice::id).toList(),
                        shuffled(match.targets().stream()
                                .map(SimpleAssociableChoice::id)
                                .toList()));
            case Order order -> new Paper.Sheet(item.id(), disordered(order.correctResponse()), List.of());
        };
    }

    private List<String> options(Choice choice) {
        List<String> ids = choice.choices().stream().map(SimpleChoice::id).toList();
        return choice.shuffle() ? shuffled(ids) : ids;
    }

    /** Any order but the right one: a learner must do something to be right. */
    private List<String> disordered(List<String> right) {
        List<String> ids = shuffled(right);
        if (ids.equals(right)) {
            Collections.rotate(ids, 1);
        }
        return ids;
    }

    private List<String> shuffled(List<String> ids) {
        List<String> copy = new ArrayList<>(ids);
        shuffle(copy);
        return copy;
    }

    private void shuffle(List<?> list) {
        for (int i = list.size() - 1; i > 0; i--) {
            Collections.swap(list, i, random.nextInt(i + 1));
        }
    }
}

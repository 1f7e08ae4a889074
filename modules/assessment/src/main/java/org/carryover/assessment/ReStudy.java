package org.carryover.assessment;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The lessons to re-read after the tries are used up: those of the outcomes that went worst in the last attempt. */
final class ReStudy {

    private ReStudy() {}

    /**
     * Whole outcomes are taken, weakest first, until there are enough lessons; first the lessons of items that were missed, then the others of
     * the same outcomes. A course with fewer lessons asks for what it has.
     */
    static List<String> lessons(Score last, List<Item> bank, TestRules rules) {
        List<String> weak = last.outcomes().stream()
                .filter(outcome -> outcome.right() < outcome.items())
                .sorted(Score.OfOutcome.WEAKEST_FIRST)
                .map(Score.OfOutcome::outcome)
                .toList();
        Set<String> lessons = new LinkedHashSet<>();
        for (String outcome : weak) {
            if (lessons.size() < rules.reStudyLessons()) {
                lessonsOf(outcome, bank, last.missed()).forEach(lessons::add);
            }
        }
        for (String outcome : weak) {
            for (Item item : bank) {
                if (lessons.size() < rules.reStudyLessons() && item.outcome().equals(outcome)) {
                    lessons.add(item.lesson());
                }
            }
        }
        return List.copyOf(lessons);
    }

    private static List<String> lessonsOf(String outcome, List<Item> bank, List<String> missed) {
        return bank.stream()
                .filter(item -> item.outcome().equals(outcome) && missed.contains(item.id()))
                .map(Item::lesson)
                .toList();
    }
}

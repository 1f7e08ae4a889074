package org.carryover.assessment;

import java.util.Objects;

/**
 * One question of the bank: worth one point, right as a whole or not at all (QTI's match_correct).
 *
 * @param id never changes once published: answers hang on it
 * @param outcome the outcome that it tests
 * @param prompt HTML
 * @param lesson the lesson to re-read
 * @param strategy the strategy card to look up; null when there is none
 */
public record Item(String id, String outcome, String prompt, Interaction interaction, String lesson, String strategy) {

    public Item {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(prompt, "prompt");
        Objects.requireNonNull(interaction, "interaction");
        Objects.requireNonNull(lesson, "lesson");
    }
}

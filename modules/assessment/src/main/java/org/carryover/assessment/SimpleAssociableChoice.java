package org.carryover.assessment;

import java.util.Objects;

/**
 * One source or one target of a {@link Match}.
 *
 * @param text HTML
 * @param rationale HTML: why the source belongs to its target; null for a target
 */
public record SimpleAssociableChoice(String id, String text, String rationale) {

    public SimpleAssociableChoice {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(text, "text");
    }
}

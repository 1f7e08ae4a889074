package org.carryover.assessment;

import java.util.Objects;

/**
 * One option of a {@link Choice} or one step of an {@link Order}.
 *
 * @param text HTML
 * @param rationale HTML: why it fits or not; null where the interaction has one rationale for all
 */
public record SimpleChoice(String id, String text, String rationale) {

    public SimpleChoice {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(text, "text");
    }
}

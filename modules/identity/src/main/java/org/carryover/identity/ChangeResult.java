package org.carryover.identity;

import java.util.Map;

/** What came of a change. */
public sealed interface ChangeResult {

    record Changed() implements ChangeResult {}

    /** @param faults message key by field */
    record Refused(Map<String, String> faults) implements ChangeResult {
        public Refused {
            faults = Map.copyOf(faults);
        }
    }

    ChangeResult CHANGED = new Changed();

    static ChangeResult refused(String field, String messageKey) {
        return new Refused(Map.of(field, messageKey));
    }

    default boolean isChanged() {
        return this instanceof Changed;
    }

    /** Message key by field; empty when the change was made. */
    default Map<String, String> faults() {
        return switch (this) {
            case Changed changed -> Map.of();
            case Refused refused -> refused.faults();
        };
    }
}

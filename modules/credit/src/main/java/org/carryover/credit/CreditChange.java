package org.carryover.credit;

import java.util.Map;

/** What came of something that an administrator or a holder asked for. */
public sealed interface CreditChange {

    /** @param id of what was written: an accreditor, an approval, or a certificate's number */
    record Done(String id) implements CreditChange {}

    /** @param faults message key by field; nothing was changed */
    record Refused(Map<String, String> faults) implements CreditChange {
        public Refused {
            faults = Map.copyOf(faults);
        }
    }

    static CreditChange refused(String field, String messageKey) {
        return new Refused(Map.of(field, messageKey));
    }

    default boolean isDone() {
        return this instanceof Done;
    }

    /** Message key by field; empty when it was done. */
    default Map<String, String> faults() {
        return switch (this) {
            case Done done -> Map.of();
            case Refused refused -> refused.faults();
        };
    }
}

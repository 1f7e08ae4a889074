package org.carryover.identity;

import java.util.Map;
import org.carryover.shared.PersonId;

/** What came of a sign-up. */
public sealed interface SignUpResult {

    record SignedUp(PersonId person) implements SignUpResult {}

    /** @param faults message key by field */
    record Refused(Map<String, String> faults) implements SignUpResult {
        public Refused {
            faults = Map.copyOf(faults);
        }
    }
}

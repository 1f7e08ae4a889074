package org.carryover.identity;

import org.carryover.shared.PersonId;

/** What came of setting a new password by a mailed link. */
public sealed interface PasswordResetResult {

    record PasswordSet(PersonId person) implements PasswordResetResult {}

    /** The link is unknown, was used, was replaced or is too old; the four are one answer. */
    record LinkNotValid() implements PasswordResetResult {}

    record Refused(String messageKey) implements PasswordResetResult {}
}

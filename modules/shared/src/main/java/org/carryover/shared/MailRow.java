package org.carryover.shared;

import java.time.Instant;

/**
 * A mail in the administrators' list, without its text.
 *
 * @param deliveredAt null while it is not delivered
 * @param lastError why it was not delivered, or null
 */
public record MailRow(
        String id,
        String recipient,
        String subject,
        Instant createdAt,
        Instant deliveredAt,
        int attempts,
        String lastError) {

    public MailState state() {
        if (deliveredAt != null) {
            return MailState.DELIVERED;
        }
        return lastError == null ? MailState.WAITING : MailState.NOT_DELIVERED;
    }
}

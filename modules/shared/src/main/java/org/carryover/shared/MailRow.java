package org.carryover.shared;

import java.time.Instant;

/**
 * A mail as the administrator sees it; the text stays private, since it may hold a link that signs somebody in.
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
        String lastError) {}

package org.carryover.shared;

import java.time.Instant;

/**
 * Who did what to whom, when and why.
 *
 * @param actor a person's id, {@code visitor} or {@code job:<name>}
 * @param action what was done, such as {@code certificate.revoke}
 * @param reason what the actor gave as reason, or null
 * @param details further facts as a JSON object, or null
 */
public record AuditRow(
        long id,
        Instant happenedAt,
        String actor,
        String action,
        String subjectKind,
        String subjectId,
        String reason,
        String details) {}

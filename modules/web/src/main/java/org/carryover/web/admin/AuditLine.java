package org.carryover.web.admin;

import org.carryover.shared.AuditRow;

/**
 * An entry of the audit log in words.
 *
 * @param whoAddress empty unless it was a person; so is {@code subjectAddress} unless the subject has a page
 * @param details further facts, or empty
 */
public record AuditLine(
        AuditRow entry,
        String when,
        String who,
        String whoAddress,
        String what,
        String subject,
        String subjectAddress,
        String details) {}

package org.carryover.shared;

import java.time.Instant;

/** What to look for in the audit log; a null field means any. {@code action} matches from its beginning. */
public record AuditFilter(String actor, String action, String subjectId, Instant from, Instant to) {

    public static final AuditFilter ANY = new AuditFilter(null, null, null, null, null);
}

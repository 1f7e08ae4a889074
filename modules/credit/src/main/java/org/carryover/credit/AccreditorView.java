package org.carryover.credit;

import java.time.Instant;

/**
 * @param providerNumber the accreditor's number for the provider, or null
 * @param statement the newest wording that it asks to be printed
 * @param statementNumber counts the wordings from 1
 * @param endedAt since when it awards nothing any more, or null
 */
public record AccreditorView(
        String id,
        String name,
        String shortName,
        String providerNumber,
        UnitRule unitRule,
        String statement,
        int statementNumber,
        Instant endedAt) {

    /** Whether it decided on completions at this instant. */
    public boolean decidesAt(Instant instant) {
        return endedAt == null || instant.isBefore(endedAt);
    }
}

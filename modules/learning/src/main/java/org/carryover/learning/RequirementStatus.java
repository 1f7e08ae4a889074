package org.carryover.learning;

import org.carryover.catalog.Requirement;

/** A published requirement and what speaks for it. */
public record RequirementStatus(Requirement requirement, Evidence evidence) {

    public boolean met() {
        return evidence.met();
    }
}

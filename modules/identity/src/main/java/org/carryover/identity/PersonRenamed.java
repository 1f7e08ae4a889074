package org.carryover.identity;

import org.carryover.shared.PersonId;

/** Somebody's name as on the license has changed. Fired inside the transaction that changes it. */
public record PersonRenamed(PersonId person, String newName) {}

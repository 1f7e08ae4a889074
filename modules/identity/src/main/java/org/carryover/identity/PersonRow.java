package org.carryover.identity;

import java.time.Instant;
import java.util.Set;
import org.carryover.shared.PersonId;
import org.carryover.shared.Role;

/** A line of the administrators' list of people. */
public record PersonRow(
        PersonId id,
        String licenseName,
        String email,
        String profession,
        Set<Role> roles,
        boolean active,
        Instant since) {}

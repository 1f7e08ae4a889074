package org.carryover.identity;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.carryover.shared.PersonId;
import org.carryover.shared.Role;

/**
 * A person with their login, as they themselves and administrators see it.
 *
 * @param pendingEmail an address that waits for its confirmation, or null
 * @param deactivationReason null while active
 */
public record PersonView(
        PersonId id,
        String licenseName,
        List<String> otherNames,
        String email,
        boolean emailConfirmed,
        String pendingEmail,
        String profession,
        ZoneId zone,
        Instant passwordChangedAt,
        Set<Role> roles,
        boolean active,
        String deactivationReason,
        Instant since) {}

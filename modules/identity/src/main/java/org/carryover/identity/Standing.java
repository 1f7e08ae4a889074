package org.carryover.identity;

import java.time.ZoneId;
import org.carryover.shared.Actor;

/**
 * Where somebody who has signed in stands now; asked for at each request, so that a deactivation or a revoked role works at once.
 *
 * @param mustChangePassword the password was printed by the platform and opens nothing but the page that changes it
 */
public record Standing(Actor.SignedIn actor, String displayName, ZoneId zone, boolean mustChangePassword) {}

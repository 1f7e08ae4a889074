package org.carryover.identity;

import java.time.Instant;
import org.carryover.shared.Actor;

/** What came of a sign-in. An unknown e-mail and a wrong password are one answer. */
public sealed interface SignInResult {

    record SignedIn(Actor.SignedIn actor) implements SignInResult {}

    record WrongCredentials() implements SignInResult {}

    /** Too many attempts; {@code until} is when the next one is heard. */
    record Throttled(Instant until) implements SignInResult {}

    /** The credentials are right, but an administrator has closed the account. */
    record Deactivated() implements SignInResult {}
}

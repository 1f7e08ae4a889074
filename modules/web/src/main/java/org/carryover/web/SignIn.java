package org.carryover.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.carryover.identity.Accounts;
import org.carryover.identity.SignInResult;
import org.carryover.shared.PersonId;

/** Ties the session to a person, for the sign-in page and for signing in again in place. */
@ApplicationScoped
public class SignIn {

    private Accounts accounts;
    private Clock clock;

    protected SignIn() {}

    @Inject
    SignIn(Accounts accounts, Clock clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    public SignInResult signIn(HttpServletRequest request, String email, String password) {
        SignInResult result = accounts.signIn(email, password == null ? "" : password, ClientAddress.of(request));
        if (result instanceof SignInResult.SignedIn signedIn) {
            begin(request, signedIn.actor().person());
        }
        return result;
    }

    /** For somebody who has just proved who they are in another way: a new account, a password set by a mailed link. */
    void begin(HttpServletRequest request, PersonId person) {
        SignedInSession.begin(request, person, clock.instant());
    }

    public static String csrfToken(HttpServletRequest request) {
        return SignedInSession.of(request).map(SignedInSession::csrfToken).orElse("");
    }
}

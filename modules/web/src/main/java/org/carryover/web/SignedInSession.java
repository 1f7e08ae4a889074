package org.carryover.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;
import org.carryover.shared.Ids;
import org.carryover.shared.PersonId;

/** What the HTTP session remembers of a sign-in: who, since when, and the token that every change through the API carries. */
record SignedInSession(String person, Instant since, String csrfToken) implements Serializable {

    private static final String ATTRIBUTE = SignedInSession.class.getName();

    static Optional<SignedInSession> of(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null
                ? Optional.empty()
                : Optional.ofNullable((SignedInSession) session.getAttribute(ATTRIBUTE));
    }

    /** Signs the person in. The session gets a new id, so that an id known before is worth nothing. */
    static SignedInSession begin(HttpServletRequest request, PersonId person, Instant now) {
        HttpSession before = request.getSession(false);
        if (of(request).filter(other -> !other.person().equals(person.value())).isPresent()) {
            before.invalidate(); // what another person left in it is not for this one
        } else if (before != null) {
            request.changeSessionId();
        }
        SignedInSession signedIn = new SignedInSession(person.value(), now, Ids.random(32));
        request.getSession(true).setAttribute(ATTRIBUTE, signedIn);
        return signedIn;
    }

    static void end(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    PersonId personId() {
        return new PersonId(person);
    }
}

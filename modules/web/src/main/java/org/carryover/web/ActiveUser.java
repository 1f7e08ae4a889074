package org.carryover.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.carryover.identity.Standing;
import org.carryover.shared.Actor;
import org.carryover.shared.PersonId;
import org.carryover.shared.Role;

/** Who asks: the actor that every façade takes, and what the frame of a page says of them. {@link RouteFilter} finds out, once a request. */
@Named
@RequestScoped
public class ActiveUser {

    private HttpServletRequest request;

    protected ActiveUser() {}

    @Inject
    ActiveUser(HttpServletRequest request) {
        this.request = request;
    }

    public Actor actor() {
        return standing().<Actor>map(Standing::actor).orElse(Actor.VISITOR);
    }

    /** @throws org.carryover.shared.Forbidden for a visitor */
    public PersonId person() {
        return actor().requirePerson();
    }

    /** The zone in which this person reads times. */
    public ZoneId zone() {
        return standing().map(Standing::zone).orElse(ZoneOffset.UTC);
    }

    public boolean isSignedIn() {
        return standing().isPresent();
    }

    public boolean isAuthor() {
        return actor().is(Role.AUTHOR);
    }

    public boolean isAdministrator() {
        return actor().is(Role.ADMINISTRATOR);
    }

    /** Whether the password was printed by the platform and must be changed before anything else. */
    public boolean isNewPasswordDue() {
        return standing().filter(Standing::mustChangePassword).isPresent();
    }

    public String getDisplayName() {
        return standing().map(Standing::displayName).orElse("");
    }

    /** At most two letters, for the account button. */
    public String getInitials() {
        String[] words = getDisplayName().split(",")[0].strip().split("\\s+");
        String first = initial(words[0]);
        return words.length == 1 ? first : first + initial(words[words.length - 1]);
    }

    /** What scripts send as {@code X-CSRF-Token}; empty for a visitor. */
    public String getCsrfToken() {
        return SignedInSession.of(request).map(SignedInSession::csrfToken).orElse("");
    }

    private Optional<Standing> standing() {
        return RouteFilter.standing(request);
    }

    private static String initial(String word) {
        return word.isEmpty() ? "" : new String(Character.toChars(word.codePointAt(0)));
    }
}

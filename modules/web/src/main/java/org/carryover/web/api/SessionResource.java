package org.carryover.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.carryover.identity.SignInResult;
import org.carryover.web.ActiveUser;
import org.carryover.web.Problem;
import org.carryover.web.SignIn;

/** The session of a page that outlived it: whether there is one, and signing in again in place. */
@Path("/session")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class SessionResource {

    @Inject
    private ActiveUser activeUser;

    @Inject
    private SignIn signIn;

    /** @param person the id of who is signed in; null for a visitor */
    public record Session(boolean signedIn, String person, String csrfToken) {}

    public record Credentials(String email, String password) {

        @Override
        public String toString() {
            return "Credentials"; // never the password, wherever it may be printed
        }
    }

    @GET
    public Session session() {
        String person = activeUser.actor().personId().map(Object::toString).orElse(null);
        return new Session(activeUser.isSignedIn(), person, activeUser.getCsrfToken());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response signIn(Credentials credentials, @Context HttpServletRequest request) {
        SignInResult result = signIn.signIn(request, credentials.email(), credentials.password());
        return switch (result) {
            case SignInResult.SignedIn signedIn ->
                Response.ok(new Session(true, signedIn.actor().person().value(), SignIn.csrfToken(request)))
                        .build();
            case SignInResult.WrongCredentials wrong ->
                Problem.of(422, "E-mail and password do not match", "Check both, or set a new password.")
                        .response();
            case SignInResult.Throttled throttled ->
                Problem.of(429, "Too many attempts", "Wait until the time given, then try again.")
                        .with(Map.of("until", throttled.until()))
                        .response();
            case SignInResult.Deactivated deactivated ->
                Problem.of(422, "This account is closed", "Write to us if you think that is a mistake.")
                        .response();
        };
    }
}

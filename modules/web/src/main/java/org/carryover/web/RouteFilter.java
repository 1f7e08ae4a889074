package org.carryover.web;

import jakarta.faces.application.ViewExpiredException;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.carryover.identity.Accounts;
import org.carryover.identity.Standing;
import org.carryover.shared.Absent;
import org.carryover.shared.Actor;
import org.carryover.shared.Forbidden;
import org.carryover.shared.Ids;
import org.carryover.shared.Role;

/**
 * The door. It knows who asks, lets through what {@link Routes} lists for them, and gives each refusal its one form: what is forbidden
 * looks exactly like what is absent; who has not signed in is sent to the sign-in and comes back. It runs before the views are resolved (see web.xml).
 */
public class RouteFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = Logger.getLogger(RouteFilter.class.getName());
    private static final String STANDING = Standing.class.getName();

    /** What error pages print and the log names. */
    static final String FAULT_ID = "faultId";

    /** While a password that the platform printed is in use, this page is the only one. */
    private static final String CHANGE_PASSWORD = "/change-password";

    @Inject
    private transient Accounts accounts;

    static Optional<Standing> standing(HttpServletRequest request) {
        return Optional.ofNullable((Standing) request.getAttribute(STANDING));
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = path(request);
        Optional<Routes.Route> route = Routes.of(path);
        if (!path.startsWith("/resources/") && !path.startsWith("/jakarta.faces.resource/")) {
            findWhoAsks(request);
        }
        Optional<Refusal> refusal = Refusal.of(request, path, route, standing(request));
        if (refusal.isPresent()) {
            refusal.get().answer(request, response);
            return;
        }
        if (standing(request).filter(Standing::mustChangePassword).isPresent() && leadsAwayFromTheNewPassword(path)) {
            response.sendRedirect(request.getContextPath() + CHANGE_PASSWORD);
            return;
        }
        pass(request.getMethod().equals("POST") ? new PlainForm(request) : request, response, chain);
    }

    private static boolean leadsAwayFromTheNewPassword(String path) {
        return !path.equals(CHANGE_PASSWORD)
                && !path.equals("/sign-out")
                && !path.startsWith("/resources/")
                && !path.startsWith("/jakarta.faces.resource/");
    }

    private void findWhoAsks(HttpServletRequest request) {
        SignedInSession.of(request).ifPresent(signedIn -> {
            Optional<Standing> standing = accounts.standing(signedIn.personId(), signedIn.since());
            if (standing.isPresent()) {
                request.setAttribute(STANDING, standing.get());
            } else {
                SignedInSession.end(request); // deactivated, or the password was changed elsewhere
            }
        });
    }

    private static void pass(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException e) {
            answer(request, response, e);
        }
    }

    private static void answer(HttpServletRequest request, HttpServletResponse response, Exception e)
            throws IOException {
        if (response.isCommitted()) {
            LOG.log(Level.SEVERE, e, () -> "The answer broke off: " + path(request));
            return;
        }
        // The page that broke off has announced the nonce of its scripts; the one that follows has another.
        response.reset();
        SecurityHeaders.say(request, response);
        if (causedBy(e, Absent.class) || causedBy(e, Forbidden.class)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (causedBy(e, ViewExpiredException.class)) {
            response.sendRedirect(request.getContextPath() + path(request) + "?expired=true");
        } else {
            String id = Ids.random(8);
            LOG.log(Level.SEVERE, e, () -> "Fault " + id + " at " + request.getMethod() + " " + path(request));
            request.setAttribute(FAULT_ID, id);
            response.sendError(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
        }
    }

    private static boolean causedBy(Throwable e, Class<? extends Throwable> type) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return true;
            }
        }
        return false;
    }

    private static String path(HttpServletRequest request) {
        return request.getRequestURI()
                .substring(request.getContextPath().length())
                .replaceAll(";[^/]*", "");
    }

    static boolean mayUse(Routes.Access access, Actor actor) {
        return switch (access) {
            case ANYONE -> true;
            case SIGNED_IN -> actor.personId().isPresent();
            case AUTHOR -> actor.is(Role.AUTHOR);
            case ADMINISTRATOR -> actor.is(Role.ADMINISTRATOR);
        };
    }
}

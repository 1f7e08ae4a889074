package org.carryover.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.carryover.identity.Standing;
import org.carryover.shared.Actor;

/** Why the door stays shut. */
enum Refusal {
    /** Absent, or not for this person: the two look alike. */
    ABSENT,
    /** Protected, and nobody has signed in. */
    SIGN_IN_FIRST,
    /** A change that another site, or a page of an earlier sign-in, asked for. */
    FOREIGN;

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    static Optional<Refusal> of(
            HttpServletRequest request, String path, Optional<Routes.Route> route, Optional<Standing> standing) {
        boolean signedIn = standing.isPresent();
        boolean api = path.startsWith("/api/");
        if (route.isEmpty()) {
            return Optional.of(api && !signedIn ? SIGN_IN_FIRST : ABSENT);
        }
        if (!signedIn && route.get().access() != Routes.Access.ANYONE) {
            // An author's or administrator's page is absent for a visitor too, but who was signed out may come back to
            // it.
            return Optional.of(SIGN_IN_FIRST);
        }
        Actor actor = standing.<Actor>map(Standing::actor).orElse(Actor.VISITOR);
        if (!RouteFilter.mayUse(route.get().access(), actor)) {
            return Optional.of(ABSENT);
        }
        if (READING.contains(request.getMethod())) {
            return Optional.empty();
        }
        boolean tokenMissing = api && signedIn && !path.equals("/api/v1/session") && !carriesToken(request);
        return tokenMissing || comesFromElsewhere(request) ? Optional.of(FOREIGN) : Optional.empty();
    }

    void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getRequestURI().startsWith(request.getContextPath() + "/api/")) {
            problem().write(response);
            return;
        }
        switch (this) {
            case ABSENT -> response.sendError(HttpServletResponse.SC_NOT_FOUND);
            case SIGN_IN_FIRST -> redirect(request, response, signIn(request));
            case FOREIGN -> response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    /** A script of Faces cannot follow a redirect of HTTP; it is told in its own words. */
    private static void redirect(HttpServletRequest request, HttpServletResponse response, String address)
            throws IOException {
        String url = request.getContextPath() + address;
        if (!"partial/ajax".equals(request.getHeader("Faces-Request"))) {
            response.sendRedirect(url);
            return;
        }
        response.setContentType("text/xml;charset=UTF-8");
        response.getOutputStream()
                .write(("<?xml version='1.0' encoding='UTF-8'?><partial-response><redirect url=\""
                                + url.replace("&", "&amp;") + "\"/></partial-response>")
                        .getBytes(StandardCharsets.UTF_8));
    }

    private Problem problem() {
        return switch (this) {
            case ABSENT -> Problem.absent();
            case SIGN_IN_FIRST ->
                Problem.of(401, "Sign in first", "There is no session, or it has ended. Sign in and ask again.");
            case FOREIGN ->
                Problem.of(
                        403,
                        "The token is missing or old",
                        "Send X-CSRF-Token as the page or GET /api/v1/session gives it.");
        };
    }

    /** Back to where the person wanted to go, or to the page whose form was sent. */
    private static String signIn(HttpServletRequest request) {
        boolean reading = READING.contains(request.getMethod());
        String path = request.getRequestURI().substring(request.getContextPath().length());
        String wanted = reading && request.getQueryString() != null ? path + "?" + request.getQueryString() : path;
        if (!reading) {
            wanted = formPage(request).orElse(path);
        }
        return "/sign-in?next=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8) + (reading ? "" : "&expired=true");
    }

    /** The page with its query, which the address of its form does not have. */
    private static Optional<String> formPage(HttpServletRequest request) {
        String referer = request.getHeader("Referer");
        if (referer == null || !sameHost(referer, request.getHeader("Host"))) {
            return Optional.empty();
        }
        URI page = URI.create(referer);
        String path = page.getRawPath().substring(request.getContextPath().length());
        return LocalAddress.of(page.getRawQuery() == null ? path : path + "?" + page.getRawQuery());
    }

    private static boolean carriesToken(HttpServletRequest request) {
        String sent = request.getHeader("X-CSRF-Token");
        return sent != null
                && SignedInSession.of(request)
                        .map(session -> MessageDigest.isEqual(
                                session.csrfToken().getBytes(StandardCharsets.UTF_8),
                                sent.getBytes(StandardCharsets.UTF_8)))
                        .orElse(false);
    }

    /** Browsers say where a request comes from; who is not a browser has no cookies that could be misused. */
    private static boolean comesFromElsewhere(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return !site.equals("same-origin") && !site.equals("none");
        }
        String origin = request.getHeader("Origin");
        return origin != null && !sameHost(origin, request.getHeader("Host"));
    }

    private static boolean sameHost(String origin, String host) {
        try {
            String authority = URI.create(origin).getRawAuthority();
            return authority != null
                    && host != null
                    && authority.toLowerCase(Locale.ROOT).equals(host.toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            return false; // "Origin: null" and the like
        }
    }
}

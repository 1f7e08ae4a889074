package org.carryover.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;

/**
 * What every answer says to the browser. On pages PrimeFaces adds the content security policy of web.xml with the nonce of its scripts; what is not a page (an
 * author's SVG opened by itself, for one) may run nothing at all.
 */
public class SecurityHeaders extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final List<String> NO_PAGES = List.of("/api/", "/files/", "/resources/", "/health/");
    private static final String POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'none'";

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        say(request, response);
        chain.doFilter(request, response);
    }

    static void say(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        String path = request.getRequestURI().substring(request.getContextPath().length());
        if (NO_PAGES.stream().anyMatch(path::startsWith)) {
            response.setHeader("Content-Security-Policy", POLICY);
        }
        // Pages show who is signed in: neither a proxy nor the back button may show them to somebody else.
        response.setHeader(
                "Cache-Control", path.startsWith("/resources/") ? "public, max-age=3600" : "private, no-store");
    }
}

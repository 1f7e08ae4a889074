package org.carryover.web;

import jakarta.servlet.http.HttpServletRequest;

/** Where a request comes from, for the throttle. */
final class ClientAddress {

    private ClientAddress() {}

    /** The server listens on loopback only, so who asks from there is the reverse proxy, and the last address it noted is the client's. */
    static String of(HttpServletRequest request) {
        String forwarded = request.getHeader("X-Forwarded-For");
        if (forwarded == null || forwarded.isBlank()) {
            return request.getRemoteAddr();
        }
        return forwarded.substring(forwarded.lastIndexOf(',') + 1).strip();
    }
}

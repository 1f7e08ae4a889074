package org.carryover.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** An address of this application that a page was told to go on to. */
final class LocalAddress {

    private LocalAddress() {}

    /** The address, unless it leads anywhere but to a route of ours: an open redirect would lend our name to somebody else's page. */
    static Optional<String> of(String address) {
        if (address == null || !address.startsWith("/") || address.startsWith("//") || address.contains("\\")) {
            return Optional.empty();
        }
        String path = address.split("[?#]", 2)[0];
        return Routes.of(path)
                .filter(route -> !path.startsWith("/api/") && !path.startsWith("/sign-"))
                .map(route -> address);
    }

    /** The address as the {@code next} of another entrance; nothing when it is not one of ours. */
    static String asParameter(String address) {
        return of(address)
                .map(ours -> "?next=" + URLEncoder.encode(ours, StandardCharsets.UTF_8))
                .orElse("");
    }
}

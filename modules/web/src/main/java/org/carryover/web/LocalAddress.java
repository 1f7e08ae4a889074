package org.carryover.web;

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
}

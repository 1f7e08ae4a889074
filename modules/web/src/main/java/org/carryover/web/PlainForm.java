package org.carryover.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;

/**
 * A form that was sent without scripts. PrimeFaces asks each form for the nonce that its script adds, and answers with a fault where it is missing. A page without a state is built anew as a
 * whole, so a fresh nonce is as good.
 */
final class PlainForm extends HttpServletRequestWrapper {

    private static final String NONCE = "primefaces.nonce";

    /** In the form that PrimeFaces gives its own. */
    private final String fresh =
            Base64.getEncoder().encodeToString(UUID.randomUUID().toString().getBytes(StandardCharsets.US_ASCII));

    PlainForm(HttpServletRequest request) {
        super(request);
    }

    @Override
    public String getParameter(String name) {
        String value = super.getParameter(name);
        return value == null && NONCE.equals(name) ? fresh : value;
    }
}

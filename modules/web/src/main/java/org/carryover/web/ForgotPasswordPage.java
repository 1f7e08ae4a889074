package org.carryover.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.carryover.identity.AccountLinks;

/** Asks for a link to set a new password. The answer is the same whether or not somebody has the address. */
@Named
@RequestScoped
public class ForgotPasswordPage {

    @Inject
    private AccountLinks links;

    @Inject
    private Messages messages;

    @Inject
    private HttpServletRequest request;

    private String email;

    public void ask() {
        if (email == null || email.isBlank()) {
            messages.faults("form", Map.of("email", "identity.email.missing"));
            return;
        }
        links.requestPasswordReset(email, ClientAddress.of(request));
        messages.redirect("/forgot-password?sent=true");
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }
}

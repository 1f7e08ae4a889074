package org.carryover.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.carryover.identity.Accounts;

/** Mails a link to set a new password. The page says the same whether somebody has this e-mail or not. */
@Named
@RequestScoped
public class ForgotPasswordPage {

    @Inject
    private Accounts accounts;

    @Inject
    private Messages messages;

    @Inject
    private HttpServletRequest request;

    private String email;

    public void send() {
        accounts.requestPasswordReset(email, ClientAddress.of(request));
        messages.done("forgot-password.sent");
        messages.redirect("/forgot-password");
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }
}

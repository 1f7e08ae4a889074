package org.carryover.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.carryover.identity.Accounts;
import org.carryover.identity.ChangeResult;

/** Confirms an address by a mailed link. Programs that check mails follow links, so only the button confirms. */
@Named
@RequestScoped
public class ConfirmEmailPage {

    @Inject
    private Accounts accounts;

    @Inject
    private Messages messages;

    private String token;

    public void confirm() {
        ChangeResult result = accounts.confirmEmail(token);
        if (result.isChanged()) {
            messages.done("confirm-email.done");
            messages.redirect("/dashboard");
        } else {
            result.faults().values().forEach(messages::refused);
        }
    }

    public String getToken() {
        return token;
    }

    public void setToken(String token) {
        this.token = token;
    }
}

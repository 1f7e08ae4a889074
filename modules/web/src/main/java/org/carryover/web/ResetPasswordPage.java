package org.carryover.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.carryover.identity.Accounts;
import org.carryover.identity.PasswordResetResult;

/** Sets a new password by a mailed link, and signs in. */
@Named
@RequestScoped
public class ResetPasswordPage {

    @Inject
    private Accounts accounts;

    @Inject
    private Messages messages;

    @Inject
    private HttpServletRequest request;

    @Inject
    private SignIn signIn;

    private String token;
    private String password;

    /** The link still leads somewhere; following it by reading the page uses it up for nobody. */
    public boolean isValid() {
        return accounts.isPasswordResetValid(token);
    }

    public void set() {
        switch (accounts.resetPassword(token, password)) {
            case PasswordResetResult.PasswordSet set -> {
                signIn.begin(request, set.person());
                messages.done("reset-password.done");
                messages.redirect("/dashboard");
            }
            case PasswordResetResult.LinkNotValid notValid -> messages.refused("identity.link.notValid");
            case PasswordResetResult.Refused refused ->
                messages.faults("form", Map.of("password", refused.messageKey()));
        }
    }

    public String getToken() {
        return token;
    }

    public void setToken(String token) {
        this.token = token;
    }

    public String getPassword() {
        return null; // never back into the page
    }

    public void setPassword(String password) {
        this.password = password;
    }
}

package org.carryover.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.carryover.identity.AccountLinks;
import org.carryover.identity.PasswordResetResult;
import org.omnifaces.cdi.Param;

/** Where the link of a mail leads: sets a new password and signs in with it. */
@Named
@RequestScoped
public class ResetPasswordPage {

    @Inject
    private AccountLinks links;

    @Inject
    private SignIn signIn;

    @Inject
    private Messages messages;

    @Inject
    private HttpServletRequest request;

    @Inject
    @Param
    private String token;

    private String password;
    private Boolean valid;

    public void set() {
        PasswordResetResult result = links.resetPassword(token, password);
        switch (result) {
            case PasswordResetResult.PasswordSet set -> {
                signIn.begin(request, set.person());
                messages.done("password.changed");
                messages.redirect("/dashboard");
            }
            case PasswordResetResult.LinkNotValid notValid -> valid = false;
            case PasswordResetResult.Refused refused ->
                messages.faults("form", Map.of("password", refused.messageKey()));
        }
    }

    /** Asked several times for one page, and looked up once. */
    public boolean isValid() {
        if (valid == null) {
            valid = links.isPasswordResetValid(token);
        }
        return valid;
    }

    public String getToken() {
        return token;
    }

    public String getPassword() {
        return null; // never back into the page
    }

    public void setPassword(String password) {
        this.password = password;
    }
}

package org.carryover.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.carryover.identity.Accounts;
import org.carryover.identity.ChangeResult;

/** Changes one's own password; who signed in with a printed one comes here before anything else. Other sessions end. */
@Named
@RequestScoped
public class ChangePasswordPage {

    @Inject
    private Accounts accounts;

    @Inject
    private Messages messages;

    @Inject
    private HttpServletRequest request;

    @Inject
    private SignIn signIn;

    @Inject
    private ActiveUser activeUser;

    private String current;
    private String wanted;

    public void change() {
        ChangeResult result = accounts.changePassword(activeUser.actor(), current, wanted, ClientAddress.of(request));
        if (result.isChanged()) {
            signIn.begin(request, activeUser.person());
            messages.done("change-password.done");
            messages.redirect("/dashboard");
        } else {
            messages.faults("form", result.faults());
        }
    }

    public String getCurrent() {
        return null; // never back into the page
    }

    public void setCurrent(String current) {
        this.current = current;
    }

    public String getWanted() {
        return null; // never back into the page
    }

    public void setWanted(String wanted) {
        this.wanted = wanted;
    }
}

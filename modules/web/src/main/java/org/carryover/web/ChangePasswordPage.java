package org.carryover.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import org.carryover.identity.Accounts;
import org.carryover.identity.ChangeResult;

/** Changes one's own password; the only page there is while a password that the platform printed is in use. */
@Named
@RequestScoped
public class ChangePasswordPage {

    @Inject
    private Accounts accounts;

    @Inject
    private SignIn signIn;

    @Inject
    private ActiveUser activeUser;

    @Inject
    private Messages messages;

    @Inject
    private HttpServletRequest request;

    private String current;
    private String wanted;

    public void change() {
        ChangeResult result = accounts.changePassword(activeUser.actor(), current, wanted, ClientAddress.of(request));
        switch (result) {
            case ChangeResult.Changed changed -> {
                String next = activeUser.isNewPasswordDue() ? "/dashboard" : "/account";
                signIn.begin(request, activeUser.person()); // every session of before has ended, this one too
                messages.done("password.changed");
                messages.redirect(next);
            }
            case ChangeResult.Refused refused -> refuse(refused.faults());
        }
    }

    private void refuse(Map<String, String> faults) {
        Map<String, String> shown = new LinkedHashMap<>();
        shown.put("current", faults.getOrDefault("current", "password.again"));
        shown.put("wanted", faults.getOrDefault("wanted", "password.again"));
        messages.faults("form", shown);
    }

    public String getEmail() {
        return accounts.person(activeUser.actor(), activeUser.person()).email();
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

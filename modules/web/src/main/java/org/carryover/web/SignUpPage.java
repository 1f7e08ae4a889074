package org.carryover.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import org.carryover.identity.Accounts;
import org.carryover.identity.NameForm;
import org.carryover.identity.SignInResult;
import org.carryover.identity.SignUpForm;
import org.carryover.identity.SignUpResult;

/** Opens an account; who has done so is signed in and goes on to where they wanted to be. */
@Named
@RequestScoped
public class SignUpPage {

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

    private String next;
    private final PersonEntries entries = new PersonEntries();
    private String email;
    private String password;
    private boolean taken;

    public void signUp() {
        SignUpResult result = accounts.signUp(form(), ClientAddress.of(request));
        switch (result) {
            case SignUpResult.SignedUp signedUp -> {
                signIn.begin(request, signedUp.person());
                goOn("sign-up.done");
            }
            case SignUpResult.Refused refused -> refuse(refused.faults());
        }
    }

    private SignUpForm form() {
        NameForm name = entries.name();
        return new SignUpForm(
                name.licenseName(), name.otherNames(), email, password, entries.getProfession(), entries.getZone());
    }

    /** Who has the account already and types its password is signed in: a form sent twice ends as one that was sent once. */
    private void refuse(Map<String, String> faults) {
        taken = "identity.email.taken".equals(faults.get("email"));
        if (taken && signIn.signIn(request, email, password) instanceof SignInResult.SignedIn) {
            goOn("sign-up.known");
        } else {
            Map<String, String> shown = new LinkedHashMap<>(faults);
            shown.putIfAbsent("password", "password.again"); // it is never sent back into the page
            messages.faults("form", shown);
        }
    }

    private void goOn(String message) {
        messages.done(message, Map.of("email", email.strip()));
        messages.redirect(LocalAddress.of(next).orElse("/dashboard"));
    }

    /** Whether somebody who is signed in has come here; a form that they had open before is still taken. */
    public boolean isHasAccount() {
        return activeUser.isSignedIn() && !FacesContext.getCurrentInstance().isPostback();
    }

    public boolean isTaken() {
        return taken;
    }

    public String getNextParameter() {
        return LocalAddress.asParameter(next);
    }

    public String getNext() {
        return next;
    }

    public void setNext(String next) {
        this.next = next;
    }

    public PersonEntries getEntries() {
        return entries;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getPassword() {
        return null; // never back into the page
    }

    public void setPassword(String password) {
        this.password = password;
    }
}

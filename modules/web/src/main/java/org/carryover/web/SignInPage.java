package org.carryover.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.util.Map;
import org.carryover.identity.SignInResult;

/** Signs in and goes on to where the person wanted to be. */
@Named
@RequestScoped
public class SignInPage {

    @Inject
    private SignIn signIn;

    @Inject
    private Messages messages;

    @Inject
    private HttpServletRequest request;

    private String next;
    private String email;
    private String password;

    /** @return where to go on, or null to stay and say why */
    public String signIn() {
        SignInResult result = signIn.signIn(request, email, password);
        return switch (result) {
            case SignInResult.SignedIn signedIn -> goOn();
            case SignInResult.WrongCredentials wrong -> refuse("sign-in.wrong", Map.of());
            case SignInResult.Throttled throttled ->
                refuse("sign-in.throttled", Map.of("time", messages.time(throttled.until(), ZoneId.of("UTC"))));
            case SignInResult.Deactivated deactivated -> refuse("sign-in.deactivated", Map.of());
        };
    }

    private String goOn() {
        messages.redirect(LocalAddress.of(next).orElse("/dashboard"));
        return null;
    }

    private String refuse(String key, Map<String, String> values) {
        FacesContext.getCurrentInstance()
                .addMessage(
                        null,
                        new FacesMessage(
                                FacesMessage.SEVERITY_ERROR,
                                messages.text(key + ".what", values),
                                messages.text(key + ".todo", values)));
        return null;
    }

    public String getNext() {
        return next;
    }

    public void setNext(String next) {
        this.next = next;
    }

    /** For the link to the sign-up, which leads to the same place. */
    public String getNextParameter() {
        return LocalAddress.asParameter(next);
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

package org.carryover.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.carryover.identity.AccountLinks;
import org.carryover.identity.ChangeResult;

/** The address of an account, and the one that may wait to take its place. */
@Named
@RequestScoped
public class AccountEmail {

    private static final String FORM = "emailForm";

    @Inject
    private AccountPage page;

    @Inject
    private AccountLinks links;

    @Inject
    private ActiveUser activeUser;

    @Inject
    private Messages messages;

    @Inject
    private HttpServletRequest request;

    private String email;
    private String password;

    public void change() {
        ChangeResult result = links.changeEmail(activeUser.actor(), email, password, ClientAddress.of(request));
        switch (result) {
            case ChangeResult.Changed changed ->
                page.answer(changed, FORM, "account.email.asked", Map.of("email", email.strip()));
            case ChangeResult.Refused refused -> {
                Map<String, String> shown = new LinkedHashMap<>(refused.faults());
                shown.putIfAbsent("password", "password.again"); // it is never sent back into the page
                messages.faults(FORM, shown);
            }
        }
    }

    public void withdraw() {
        links.withdrawEmailChange(activeUser.actor());
        page.answer(ChangeResult.CHANGED, FORM, "account.email.withdrawn", Map.of());
    }

    public void sendAgain() {
        String waiting = Objects.requireNonNullElse(
                page.getPerson().pendingEmail(), page.getPerson().email());
        ChangeResult result = links.confirmAgain(activeUser.actor());
        if (result.isChanged()) {
            page.answer(result, FORM, "account.email.sentAgain", Map.of("email", waiting));
        } else {
            result.faults().values().forEach(messages::refused);
        }
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

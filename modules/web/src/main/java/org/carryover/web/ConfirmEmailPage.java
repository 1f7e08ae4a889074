package org.carryover.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.carryover.identity.AccountLinks;
import org.carryover.identity.ChangeResult;
import org.omnifaces.cdi.Param;

/**
 * Where the link of a mail leads: confirms an address, the first or a new one. Programs that look through mail follow links, so only the button confirms.
 */
@Named
@RequestScoped
public class ConfirmEmailPage {

    @Inject
    private AccountLinks links;

    @Inject
    private ActiveUser activeUser;

    @Inject
    private Messages messages;

    @Inject
    @Param
    private String token;

    private Optional<String> address;
    private String refusal = "identity.link.notValid";

    public void confirm() {
        ChangeResult result = links.confirmEmail(token);
        switch (result) {
            case ChangeResult.Changed changed -> {
                if (activeUser.isSignedIn()) {
                    messages.done("confirm-email.done");
                    messages.redirect("/account#email");
                } else {
                    messages.redirect("/sign-in?confirmed=true"); // without a session no message comes along
                }
            }
            case ChangeResult.Refused refused -> {
                refusal = refused.faults().get("token");
                address = Optional.empty();
            }
        }
    }

    /** Whether there is something to confirm. */
    public boolean isShown() {
        return address().isPresent();
    }

    public String getAddress() {
        return address().orElse("");
    }

    public String getRefusal() {
        return messages.text(refusal);
    }

    private Optional<String> address() {
        if (address == null) {
            address = links.addressToConfirm(token);
        }
        return address;
    }

    public String getToken() {
        return token;
    }
}

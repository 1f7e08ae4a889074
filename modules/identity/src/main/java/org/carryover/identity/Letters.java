package org.carryover.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ResourceBundle;
import org.carryover.shared.Mail;
import org.carryover.shared.Settings;

/** The mails about accounts. */
@ApplicationScoped
class Letters {

    private static final ResourceBundle WORDS = ResourceBundle.getBundle("org.carryover.identity.mails");

    private Mail mail;

    protected Letters() {}

    @Inject
    Letters(Mail mail) {
        this.mail = mail;
    }

    void welcome(PersonName name, String email, Secret secret) {
        send(email, "welcome", name.licenseName(), link("/confirm-email?token=" + secret.value()));
    }

    void setPassword(PersonName name, String email, Secret secret) {
        send(email, "reset", name.licenseName(), link("/reset-password?token=" + secret.value()));
    }

    void passwordChanged(PersonName name, String email) {
        send(email, "passwordChanged", name.licenseName(), link("/forgot-password"));
    }

    void changeEmail(PersonName name, String newEmail, Secret secret) {
        send(newEmail, "changeEmail", name.licenseName(), link("/confirm-email?token=" + secret.value()));
    }

    void emailChanged(PersonName name, String oldEmail, String newEmail) {
        send(oldEmail, "emailChanged", name.licenseName(), newEmail, link("/page/contact"));
    }

    private void send(String recipient, String key, String... values) {
        mail.send(recipient, WORDS.getString(key + ".subject"), fill(WORDS.getString(key + ".body"), values));
    }

    private static String fill(String pattern, String... values) {
        String text = pattern;
        // Backwards, so that a name that looks like a placeholder stays what it is.
        for (int i = values.length - 1; i >= 0; i--) {
            text = text.replace("{" + i + "}", values[i]);
        }
        return text;
    }

    private static String link(String path) {
        return Settings.baseUrl() + path;
    }
}

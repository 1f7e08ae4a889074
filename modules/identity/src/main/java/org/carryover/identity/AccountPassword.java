package org.carryover.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Logger;
import org.carryover.identity.MailedLink.Purpose;
import org.carryover.identity.Throttle.Limit;
import org.carryover.shared.Actor;
import org.carryover.shared.AuditLog;

/** The password of an account that is open already: asked for before what matters, and replaced. */
@ApplicationScoped
class AccountPassword {

    private static final Logger LOG = Logger.getLogger(AccountPassword.class.getName());

    private Persons persons;
    private Logins logins;
    private Throttle throttle;
    private Passwords passwords;
    private Letters letters;
    private AuditLog audit;
    private Clock clock;

    protected AccountPassword() {}

    @Inject
    AccountPassword(
            Persons persons,
            Logins logins,
            Throttle throttle,
            Passwords passwords,
            Letters letters,
            AuditLog audit,
            Clock clock) {
        this.persons = persons;
        this.logins = logins;
        this.throttle = throttle;
        this.passwords = passwords;
        this.letters = letters;
        this.audit = audit;
        this.clock = clock;
    }

    /** What is wrong with the password that somebody gives to prove that an account is theirs; guesses count like those at the sign-in. */
    Optional<String> fault(Account account, String typed, String address) {
        Instant now = clock.instant();
        String key = Account.key(account.email());
        if (throttle.admit(Limit.SIGN_IN_ACCOUNT, key, now).isPresent()) {
            return Optional.of("identity.password.throttled");
        }
        if (!passwords.matches(typed, account.passwordHash())) {
            return Optional.of("identity.password.wrong");
        }
        throttle.succeeded(key, address, now);
        return Optional.empty();
    }

    /** Ends every session that began before and says so by mail. */
    void set(Account account, String wanted, Actor actor) {
        Instant now = clock.instant();
        account.changePassword(passwords.hash(wanted), now);
        logins.voidLinks(account, Purpose.SET_PASSWORD, now);
        letters.passwordChanged(persons.get(account.person()).name(), account.email());
        audit.record(
                actor, "account.password.change", "person", account.person().value(), null, Map.of());
        LOG.info(() -> "Person " + account.person() + " changed the password");
    }
}

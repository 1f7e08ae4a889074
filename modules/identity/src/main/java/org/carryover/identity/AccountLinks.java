package org.carryover.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Logger;
import org.carryover.identity.MailedLink.Purpose;
import org.carryover.identity.Throttle.Limit;
import org.carryover.shared.Actor;
import org.carryover.shared.AuditLog;

/** What people do by a link that was mailed to them: confirm an address, move to another one, set a new password. */
@ApplicationScoped
public class AccountLinks {

    private static final Logger LOG = Logger.getLogger(AccountLinks.class.getName());

    private Persons persons;
    private Logins logins;
    private Throttle throttle;
    private Passwords passwords;
    private AccountPassword accountPassword;
    private Letters letters;
    private AuditLog audit;
    private Clock clock;

    protected AccountLinks() {}

    @Inject
    AccountLinks(
            Persons persons,
            Logins logins,
            Throttle throttle,
            Passwords passwords,
            AccountPassword accountPassword,
            Letters letters,
            AuditLog audit,
            Clock clock) {
        this.persons = persons;
        this.logins = logins;
        this.throttle = throttle;
        this.passwords = passwords;
        this.accountPassword = accountPassword;
        this.letters = letters;
        this.audit = audit;
        this.clock = clock;
    }

    /** Mails a link to the new address; nothing changes until it is followed. */
    @Transactional
    public ChangeResult changeEmail(Actor actor, String newEmail, String currentPassword, String address) {
        Account account = logins.get(actor.requirePerson());
        Entries entries = new Entries();
        String email = entries.email(newEmail);
        if (email.equals(account.email())) {
            entries.fault("email", "identity.email.same");
        }
        accountPassword.fault(account, currentPassword, address).ifPresent(key -> entries.fault("password", key));
        if (entries.areRight()
                && throttle.admit(Limit.MAIL_ACCOUNT, account.id(), clock.instant())
                        .isPresent()) {
            entries.fault("email", "identity.mail.throttled");
        }
        if (!entries.areRight()) {
            return new ChangeResult.Refused(entries.faults());
        }
        // Whether somebody else has the address is not said here: it shows when the link is followed.
        Secret secret = link(account, Purpose.CHANGE_EMAIL, email);
        letters.changeEmail(persons.get(account.person()).name(), email, secret);
        audit.record(actor, "account.email.ask", "person", account.person().value(), null, Map.of());
        return ChangeResult.CHANGED;
    }

    @Transactional
    public void withdrawEmailChange(Actor actor) {
        logins.voidLinks(logins.get(actor.requirePerson()), Purpose.CHANGE_EMAIL, clock.instant());
    }

    /** Mails once more what waits for an answer: the link to the new address, if a change is under way, else the one that confirms the first. */
    @Transactional
    public ChangeResult confirmAgain(Actor actor) {
        Account account = logins.get(actor.requirePerson());
        Instant now = clock.instant();
        if (throttle.admit(Limit.MAIL_ACCOUNT, account.id(), now).isPresent()) {
            return ChangeResult.refused("email", "identity.mail.throttled");
        }
        PersonName name = persons.get(account.person()).name();
        Optional<String> pending =
                logins.waiting(account, Purpose.CHANGE_EMAIL, now).map(MailedLink::email);
        if (pending.isPresent()) {
            letters.changeEmail(name, pending.get(), link(account, Purpose.CHANGE_EMAIL, pending.get()));
        } else {
            letters.welcome(name, account.email(), link(account, Purpose.CONFIRM_EMAIL, account.email()));
        }
        return ChangeResult.CHANGED;
    }

    /** Which address a mailed link confirms, without following it; nothing when it is not valid. */
    @Transactional
    public Optional<String> addressToConfirm(String token) {
        return confirmation(token).map(MailedLink::email);
    }

    /** Follows a mailed link that confirms an address, be it the first or a new one. Following it again changes nothing and is no fault. */
    @Transactional
    public ChangeResult confirmEmail(String token) {
        Instant now = clock.instant();
        Optional<MailedLink> link = confirmation(token);
        if (link.isEmpty() && hasConfirmed(token)) {
            return ChangeResult.CHANGED;
        }
        if (link.isEmpty()) {
            return ChangeResult.refused("token", "identity.link.notValid");
        }
        Account account = logins.byId(link.get().accountId());
        if (link.get().purpose() == Purpose.CHANGE_EMAIL) {
            return moveTo(account, link.get(), now);
        }
        link.get().use(now);
        if (account.email().equals(link.get().email())) {
            account.confirmEmail(now);
        }
        return ChangeResult.CHANGED;
    }

    private Optional<MailedLink> confirmation(String token) {
        return usable(token, Purpose.CONFIRM_EMAIL).or(() -> usable(token, Purpose.CHANGE_EMAIL));
    }

    /** Whether the link has done its work: some mail programs follow it twice, and so do people. */
    private boolean hasConfirmed(String token) {
        return token != null
                && logins.lock(new Secret(token))
                        .filter(link -> link.purpose() != Purpose.SET_PASSWORD)
                        .filter(link -> logins.byId(link.accountId()).hasConfirmed(link.email()))
                        .isPresent();
    }

    private ChangeResult moveTo(Account account, MailedLink link, Instant now) {
        boolean taken = logins.byEmail(link.email())
                .filter(other -> !other.id().equals(account.id()))
                .isPresent();
        if (taken) {
            return ChangeResult.refused("token", "identity.email.taken");
        }
        link.use(now);
        String oldEmail = account.email();
        logins.remember(account.moveTo(link.email(), now));
        logins.voidLinks(account, Purpose.SET_PASSWORD, now);
        letters.emailChanged(persons.get(account.person()).name(), oldEmail, link.email());
        audit.record(
                account.actor(),
                "account.email.change",
                "person",
                account.person().value(),
                null,
                Map.of());
        LOG.info(() -> "Person " + account.person() + " changed e-mail");
        return ChangeResult.CHANGED;
    }

    /**
     * Mails a link to set a new password, if somebody has this e-mail. The caller learns nothing either way.
     *
     * @param address where the request comes from, for the throttle
     */
    @Transactional
    public void requestPasswordReset(String email, String address) {
        Instant now = clock.instant();
        String key = Account.key(email == null ? "" : email);
        boolean admitted = throttle.admit(Limit.MAIL_ADDRESS, address, now).isEmpty()
                && throttle.admit(Limit.MAIL_ACCOUNT, key, now).isEmpty();
        if (admitted) {
            logins.byEmail(key).filter(Account::isActive).ifPresent(account -> {
                Secret secret = link(account, Purpose.SET_PASSWORD, account.email());
                letters.setPassword(persons.get(account.person()).name(), account.email(), secret);
                audit.record(
                        Actor.VISITOR,
                        "account.password.ask",
                        "person",
                        account.person().value(),
                        null,
                        Map.of());
            });
        }
    }

    /** Whether the link may still be followed, without following it. */
    @Transactional
    public boolean isPasswordResetValid(String token) {
        return usable(token, Purpose.SET_PASSWORD).isPresent();
    }

    /** Sets a new password by a mailed link; that proves the address as well. */
    @Transactional
    public PasswordResetResult resetPassword(String token, String newPassword) {
        Instant now = clock.instant();
        Optional<MailedLink> link = usable(token, Purpose.SET_PASSWORD);
        if (link.isEmpty()) {
            return new PasswordResetResult.LinkNotValid();
        }
        Account account = logins.byId(link.get().accountId());
        Optional<String> fault = passwords.fault(newPassword, account.email());
        if (fault.isPresent()) {
            return new PasswordResetResult.Refused(fault.get());
        }
        link.get().use(now);
        account.confirmEmail(now);
        accountPassword.set(account, newPassword, account.actor());
        throttle.forgive(Account.key(account.email()));
        return new PasswordResetResult.PasswordSet(account.person());
    }

    /** A new link of this purpose; older ones stop working. */
    private Secret link(Account account, Purpose purpose, String email) {
        Instant now = clock.instant();
        Secret secret = Secret.random();
        logins.voidLinks(account, purpose, now);
        logins.add(new MailedLink(account, purpose, secret, email, now));
        return secret;
    }

    private Optional<MailedLink> usable(String token, Purpose purpose) {
        if (token == null) {
            return Optional.empty();
        }
        return logins.lock(new Secret(token))
                .filter(link -> link.purpose() == purpose)
                .filter(link -> link.isUsable(clock.instant()))
                .filter(link -> logins.byId(link.accountId()).isActive());
    }
}

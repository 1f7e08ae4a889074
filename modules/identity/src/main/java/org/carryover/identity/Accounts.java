package org.carryover.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import jakarta.transaction.TransactionalException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.logging.Logger;
import org.carryover.identity.MailedLink.Purpose;
import org.carryover.identity.Throttle.Limit;
import org.carryover.shared.Actor;
import org.carryover.shared.AuditLog;
import org.carryover.shared.PersonId;
import org.carryover.shared.Role;

/** Signing up and in, and what people do with their own account. */
@ApplicationScoped
public class Accounts {

    private static final Logger LOG = Logger.getLogger(Accounts.class.getName());

    private Persons persons;
    private Logins logins;
    private Registration registration;
    private Throttle throttle;
    private Passwords passwords;
    private Letters letters;
    private AuditLog audit;
    private Consumer<PersonRenamed> renamed;
    private Clock clock;

    protected Accounts() {}

    @Inject
    Accounts(
            Persons persons,
            Logins logins,
            Registration registration,
            Throttle throttle,
            Passwords passwords,
            Letters letters,
            AuditLog audit,
            Event<PersonRenamed> renamed,
            Clock clock) {
        this(
                persons,
                logins,
                registration,
                throttle,
                passwords,
                letters,
                audit,
                (Consumer<PersonRenamed>) renamed::fire,
                clock);
    }

    Accounts(
            Persons persons,
            Logins logins,
            Registration registration,
            Throttle throttle,
            Passwords passwords,
            Letters letters,
            AuditLog audit,
            Consumer<PersonRenamed> renamed,
            Clock clock) {
        this.persons = persons;
        this.logins = logins;
        this.registration = registration;
        this.throttle = throttle;
        this.passwords = passwords;
        this.letters = letters;
        this.audit = audit;
        this.renamed = renamed;
        this.clock = clock;
    }

    /**
     * Opens an account. It works at once; the mailed link only confirms the address.
     *
     * @param address where the request comes from, for the throttle
     */
    @Transactional(TxType.NOT_SUPPORTED)
    public SignUpResult signUp(SignUpForm form, String address) {
        Entries entries = new Entries();
        PersonName name = entries.name(form.licenseName(), form.otherNames());
        String email = entries.email(form.email());
        Profession profession = entries.profession(form.profession());
        ZoneId zone = entries.zone(form.zone());
        passwords.fault(form.password(), email).ifPresent(key -> entries.fault("password", key));
        if (entries.areRight()) {
            if (throttle.admit(Limit.SIGN_UP_ADDRESS, address, clock.instant()).isPresent()) {
                entries.fault("email", "identity.signUp.throttled");
            } else if (logins.byEmail(email).isPresent()) {
                entries.fault("email", "identity.email.taken");
            }
        }
        if (!entries.areRight()) {
            return new SignUpResult.Refused(entries.faults());
        }
        try {
            PersonId person = registration.signUp(name, profession, zone, email, passwords.hash(form.password()));
            LOG.info(() -> "Person " + person + " signed up");
            return new SignUpResult.SignedUp(person);
        } catch (TransactionalException | PersistenceException e) {
            if (logins.byEmail(email).isPresent()) { // somebody else was faster by a moment
                return new SignUpResult.Refused(Map.of("email", "identity.email.taken"));
            }
            throw e;
        }
    }

    /**
     * Checks e-mail and password. No transaction is open while the hash is computed, which is slow on purpose.
     *
     * @param address where the request comes from, for the throttle
     */
    @Transactional(TxType.NOT_SUPPORTED)
    public SignInResult signIn(String email, String password, String address) {
        Instant now = clock.instant();
        String key = Account.key(email == null ? "" : email);
        Optional<Instant> until = throttle.admit(Limit.SIGN_IN_ADDRESS, address, now)
                .or(() -> throttle.admit(Limit.SIGN_IN_ACCOUNT, key, now));
        if (until.isPresent()) {
            return new SignInResult.Throttled(until.get());
        }
        Optional<Account> account = logins.byEmail(key);
        if (account.isEmpty()) {
            passwords.checkNobody(password);
            return new SignInResult.WrongCredentials();
        }
        if (!passwords.matches(password, account.get().passwordHash())) {
            return new SignInResult.WrongCredentials();
        }
        throttle.succeeded(key, address, now);
        if (!account.get().isActive()) {
            return new SignInResult.Deactivated();
        }
        LOG.info(() -> "Person " + account.get().person() + " signed in");
        return new SignInResult.SignedIn(account.get().actor());
    }

    /** Who acts, for a person without a session; a visitor when deactivated or unknown. */
    @Transactional(TxType.SUPPORTS)
    public Actor actorOf(PersonId person) {
        return logins.of(person)
                .filter(Account::isActive)
                .<Actor>map(Account::actor)
                .orElse(Actor.VISITOR);
    }

    /**
     * Where somebody stands who signed in at {@code signedInAt}; nothing when the account was deactivated or its password changed since.
     */
    @Transactional(TxType.SUPPORTS)
    public Optional<Standing> standing(PersonId person, Instant signedInAt) {
        return logins.of(person)
                .filter(account -> account.honors(signedInAt))
                .map(account -> persons.get(person).standing(account));
    }

    /** For the person themselves and for administrators. */
    @Transactional
    public PersonView person(Actor actor, PersonId id) {
        requireSelfOrAdministrator(actor, id);
        Account account = logins.get(id);
        String pendingEmail = logins.waiting(account, Purpose.CHANGE_EMAIL, clock.instant())
                .map(MailedLink::email)
                .orElse(null);
        return persons.get(id).view(account, pendingEmail);
    }

    /** Former names and e-mails, newest first, for the person themselves and for administrators. */
    @Transactional
    public List<FormerIdentity> history(Actor actor, PersonId id) {
        requireSelfOrAdministrator(actor, id);
        return persons.history(id, logins.get(id));
    }

    /** The name as on the license, for certificates and lists. */
    @Transactional(TxType.SUPPORTS)
    public Optional<PersonName> nameOf(PersonId id) {
        return persons.find(id).map(Person::name);
    }

    @Transactional
    public ChangeResult changeName(Actor actor, NameForm form) {
        Person person = persons.lock(actor.requirePerson());
        Entries entries = new Entries();
        PersonName name = entries.name(form.licenseName(), form.otherNames());
        if (!entries.areRight()) {
            return new ChangeResult.Refused(entries.faults());
        }
        PersonName before = person.name();
        if (!name.equals(before)) {
            persons.remember(person.rename(name, clock.instant()));
            audit.record(actor, "person.rename", "person", person.personId().value(), null, Map.of());
            if (!name.licenseName().equals(before.licenseName())) {
                renamed.accept(new PersonRenamed(person.personId(), name.licenseName()));
            }
        }
        return ChangeResult.CHANGED;
    }

    @Transactional
    public ChangeResult changePractice(Actor actor, String profession, String zone) {
        Person person = persons.lock(actor.requirePerson());
        Entries entries = new Entries();
        Profession newProfession = entries.profession(profession);
        ZoneId newZone = entries.zone(zone);
        if (!entries.areRight()) {
            return new ChangeResult.Refused(entries.faults());
        }
        person.practice(newProfession, newZone);
        return ChangeResult.CHANGED;
    }

    /** Asks for the current password, ends all other sessions and says so by mail. */
    @Transactional
    public ChangeResult changePassword(Actor actor, String current, String wanted, String address) {
        Account account = logins.get(actor.requirePerson());
        Optional<String> refusal = currentPasswordFault(account, current, address)
                .map(key -> "current=" + key)
                .or(() -> passwords.fault(wanted, account.email()).map(key -> "wanted=" + key))
                .or(() -> Optional.of("wanted=identity.password.same").filter(fault -> wanted.equals(current)));
        if (refusal.isPresent()) {
            String[] fault = refusal.get().split("=", 2);
            return ChangeResult.refused(fault[0], fault[1]);
        }
        setPassword(account, wanted, actor);
        return ChangeResult.CHANGED;
    }

    /** Mails a link to the new address; nothing changes until it is followed. */
    @Transactional
    public ChangeResult changeEmail(Actor actor, String newEmail, String password, String address) {
        Account account = logins.get(actor.requirePerson());
        Entries entries = new Entries();
        String email = entries.email(newEmail);
        if (email.equals(account.email())) {
            entries.fault("email", "identity.email.same");
        }
        currentPasswordFault(account, password, address).ifPresent(key -> entries.fault("password", key));
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
        setPassword(account, newPassword, account.actor());
        throttle.forgive(Account.key(account.email()));
        return new PasswordResetResult.PasswordSet(account.person());
    }

    private void setPassword(Account account, String password, Actor actor) {
        Instant now = clock.instant();
        account.changePassword(passwords.hash(password), now);
        logins.voidLinks(account, Purpose.SET_PASSWORD, now);
        letters.passwordChanged(persons.get(account.person()).name(), account.email());
        audit.record(
                actor, "account.password.change", "person", account.person().value(), null, Map.of());
        LOG.info(() -> "Person " + account.person() + " changed the password");
    }

    private Optional<String> currentPasswordFault(Account account, String password, String address) {
        Instant now = clock.instant();
        String key = Account.key(account.email());
        if (throttle.admit(Limit.SIGN_IN_ACCOUNT, key, now).isPresent()) {
            return Optional.of("identity.password.throttled");
        }
        if (!passwords.matches(password, account.passwordHash())) {
            return Optional.of("identity.password.wrong");
        }
        throttle.succeeded(key, address, now);
        return Optional.empty();
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

    private static void requireSelfOrAdministrator(Actor actor, PersonId id) {
        if (!actor.personId().equals(Optional.of(id))) {
            actor.require(Role.ADMINISTRATOR);
        }
    }
}

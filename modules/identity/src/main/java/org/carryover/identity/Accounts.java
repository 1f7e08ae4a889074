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
    private AccountPassword accountPassword;
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
            AccountPassword accountPassword,
            AuditLog audit,
            Event<PersonRenamed> renamed,
            Clock clock) {
        this(
                persons,
                logins,
                registration,
                throttle,
                passwords,
                accountPassword,
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
            AccountPassword accountPassword,
            AuditLog audit,
            Consumer<PersonRenamed> renamed,
            Clock clock) {
        this.persons = persons;
        this.logins = logins;
        this.registration = registration;
        this.throttle = throttle;
        this.passwords = passwords;
        this.accountPassword = accountPassword;
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
        Optional<String> refusal = accountPassword
                .fault(account, current, address)
                .map(key -> "current=" + key)
                .or(() -> passwords.fault(wanted, account.email()).map(key -> "wanted=" + key))
                .or(() -> Optional.of("wanted=identity.password.same").filter(fault -> wanted.equals(current)));
        if (refusal.isPresent()) {
            String[] fault = refusal.get().split("=", 2);
            return ChangeResult.refused(fault[0], fault[1]);
        }
        accountPassword.set(account, wanted, actor);
        return ChangeResult.CHANGED;
    }

    /** Ends every session that began before now. The one that asks for it goes on when it begins anew. */
    @Transactional
    public void endSessions(Actor actor) {
        Account account = logins.get(actor.requirePerson());
        account.endSessions(clock.instant());
        audit.record(actor, "account.sessions.end", "person", account.person().value(), null, Map.of());
    }

    private static void requireSelfOrAdministrator(Actor actor, PersonId id) {
        if (!actor.personId().equals(Optional.of(id))) {
            actor.require(Role.ADMINISTRATOR);
        }
    }
}

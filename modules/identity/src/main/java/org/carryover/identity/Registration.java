package org.carryover.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import org.carryover.identity.MailedLink.Purpose;
import org.carryover.shared.Actor;
import org.carryover.shared.AuditLog;
import org.carryover.shared.Ids;
import org.carryover.shared.PersonId;

/** Writes a new person with their account, in a transaction of its own: of two who take one e-mail at the same moment, one fails here. */
@ApplicationScoped
class Registration {

    private Persons persons;
    private Logins logins;
    private Letters letters;
    private AuditLog audit;
    private Clock clock;

    protected Registration() {}

    @Inject
    Registration(Persons persons, Logins logins, Letters letters, AuditLog audit, Clock clock) {
        this.persons = persons;
        this.logins = logins;
        this.letters = letters;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public PersonId signUp(PersonName name, Profession profession, ZoneId zone, String email, String passwordHash) {
        Account account = open(name, profession, zone, email, passwordHash, new Roles(java.util.Set.of()));
        Secret secret = Secret.random();
        logins.add(new MailedLink(account, Purpose.CONFIRM_EMAIL, secret, email, clock.instant()));
        letters.welcome(name, email, secret);
        audit.record(account.actor(), "account.open", "person", account.person().value(), null, Map.of());
        return account.person();
    }

    /** Somebody whom the platform itself brings in at its start. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void bringIn(String name, String email, String passwordHash, Roles roles, boolean oneTimePassword) {
        PersonName personName = new PersonName(name, java.util.List.of());
        Account account = open(
                personName,
                Profession.OCCUPATIONAL_THERAPIST,
                ZoneId.of("America/New_York"),
                email,
                passwordHash,
                roles);
        if (oneTimePassword) {
            account.demandNewPassword();
        }
        Actor start = new Actor.Job("start");
        audit.record(start, "account.open", "person", account.person().value(), null, Map.of("roles", roles.column()));
    }

    private Account open(
            PersonName name, Profession profession, ZoneId zone, String email, String passwordHash, Roles roles) {
        Instant now = clock.instant();
        Person person = new Person(Ids.next(now), name, profession, zone, now);
        Account account = new Account(person.personId(), email, passwordHash, roles, now);
        persons.add(person);
        logins.add(account);
        return account;
    }
}

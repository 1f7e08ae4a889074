package org.carryover.identity;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.carryover.shared.Actor;
import org.carryover.shared.AuditLog;
import org.carryover.shared.Mail;
import org.carryover.shared.Outbox;
import org.carryover.shared.PersonId;
import org.carryover.shared.Role;
import org.carryover.shared.TestDatabase;

/** The module over a fresh database, with a clock that stands until it is moved. */
final class IdentityWorld implements AutoCloseable {

    static final String PASSWORD = "hop over the puddle";
    static final String ADDRESS = "192.0.2.7";
    static final Actor ADMINISTRATOR =
            new Actor.SignedIn(new PersonId("administrator-of-the-tests"), Set.of(Role.ADMINISTRATOR));

    /** The module's beans over one persistence context. */
    record Beans(
            Accounts accounts,
            AccountLinks links,
            People people,
            Licenses licenses,
            FirstPeople firstPeople,
            Logins logins) {}

    private static final Passwords PASSWORDS = new Passwords();

    final TestDatabase database;
    final List<PersonRenamed> renamings = new ArrayList<>();
    Instant now = Instant.parse("2026-11-24T10:00:00Z");

    IdentityWorld(TestDatabase.Kind kind) {
        database = TestDatabase.open(kind);
    }

    private final class StandingClock extends Clock {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    <T> T with(Function<Beans, T> work) {
        return database.inTransaction(entities -> work.apply(beans(entities)));
    }

    void run(Consumer<Beans> work) {
        database.run(entities -> work.accept(beans(entities)));
    }

    Beans beans(EntityManager entities) {
        Clock clock = new StandingClock();
        Persons persons = new Persons(entities);
        Logins logins = new Logins(entities);
        AuditLog audit = new AuditLog(entities, clock);
        Letters letters = new Letters(new Mail(entities, clock, new Outbox(entities, clock)));
        Registration registration = new Registration(persons, logins, letters, audit, clock);
        Throttle throttle = new Throttle(entities);
        AccountPassword password = new AccountPassword(persons, logins, throttle, PASSWORDS, letters, audit, clock);
        Consumer<PersonRenamed> renamed = renamings::add;
        return new Beans(
                new Accounts(persons, logins, registration, throttle, PASSWORDS, password, audit, renamed, clock),
                new AccountLinks(persons, logins, throttle, PASSWORDS, password, letters, audit, clock),
                new People(persons, logins, audit, clock),
                new Licenses(persons, audit, clock),
                new FirstPeople(registration, logins, PASSWORDS),
                logins);
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    static SignUpForm form(String name, String email) {
        return new SignUpForm(name, List.of(), email, PASSWORD, "OCCUPATIONAL_THERAPIST", "America/New_York");
    }

    PersonId signUp(String name, String email) {
        return switch (with(beans -> beans.accounts().signUp(form(name, email), ADDRESS))) {
            case SignUpResult.SignedUp(PersonId person) -> person;
            case SignUpResult.Refused refused -> throw new AssertionError(refused.faults());
        };
    }

    SignInResult signIn(String email, String password) {
        return with(beans -> beans.accounts().signIn(email, password, ADDRESS));
    }

    Actor actor(PersonId person) {
        return with(beans -> beans.accounts().actorOf(person));
    }

    /** The text of the newest mail to an address. */
    String newestMail(String recipient) {
        return database.inTransaction(entities -> (String) entities.createNativeQuery(
                        "select body from mail_message where recipient = ?1 order by created_at desc, id desc")
                .setParameter(1, recipient)
                .getResultList()
                .getFirst());
    }

    long mails(String recipient) {
        return database.inTransaction(entities -> ((Number)
                        entities.createNativeQuery("select count(*) from mail_message where recipient = ?1")
                                .setParameter(1, recipient)
                                .getSingleResult())
                .longValue());
    }

    String newestToken(String recipient) {
        Matcher link = Pattern.compile("token=(\\S+)").matcher(newestMail(recipient));
        if (!link.find()) {
            throw new AssertionError("No link in the mail to " + recipient);
        }
        return link.group(1);
    }

    List<String> auditedActions(PersonId subject) {
        return database.inTransaction(entities -> {
            List<?> actions = entities.createNativeQuery(
                            "select action from audit_entry where subject_id = ?1 order by id")
                    .setParameter(1, subject.value())
                    .getResultList();
            return actions.stream().map(String.class::cast).toList();
        });
    }

    @Override
    public void close() {
        database.close();
    }
}

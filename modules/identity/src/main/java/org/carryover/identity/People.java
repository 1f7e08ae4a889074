package org.carryover.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.logging.Logger;
import org.carryover.shared.Actor;
import org.carryover.shared.AuditLog;
import org.carryover.shared.Page;
import org.carryover.shared.PageRequest;
import org.carryover.shared.PersonId;
import org.carryover.shared.Role;

/** What administrators do with people. Each act is in the audit log. */
@ApplicationScoped
public class People {

    private static final Logger LOG = Logger.getLogger(People.class.getName());
    private static final int LONGEST_REASON = 1_000;

    private Persons persons;
    private Logins logins;
    private AuditLog audit;
    private Clock clock;

    protected People() {}

    @Inject
    People(Persons persons, Logins logins, AuditLog audit, Clock clock) {
        this.persons = persons;
        this.logins = logins;
        this.audit = audit;
        this.clock = clock;
    }

    /** For tests of other modules: in the caller's transaction. */
    public People(EntityManager entities, Clock clock) {
        this(new Persons(entities), new Logins(entities), new AuditLog(entities, clock), clock);
    }

    @Transactional
    public Page<PersonRow> find(Actor actor, PeopleFilter filter, PageRequest page) {
        actor.require(Role.ADMINISTRATOR);
        return persons.search(filter, page);
    }

    /** The whole list, row by row, however long, in the order of sign-up: for a file. */
    @Transactional(TxType.NOT_SUPPORTED) // who reads the file slowly holds no connection
    public void export(Actor actor, PeopleFilter filter, Consumer<PersonRow> file) {
        actor.require(Role.ADMINISTRATOR);
        List<PersonRow> rows = persons.after(null, filter, PageRequest.IN_A_FILE);
        while (!rows.isEmpty()) {
            rows.forEach(file);
            rows = persons.after(rows.getLast(), filter, PageRequest.IN_A_FILE);
        }
    }

    /** The names on the licenses of these people, in one query: for the lists of other modules. */
    @Transactional
    public Map<PersonId, String> names(Actor actor, Collection<PersonId> people) {
        actor.require(Role.ADMINISTRATOR);
        return persons.names(people);
    }

    /** Works at once, in sessions that are open too. */
    @Transactional
    public ChangeResult grant(Actor actor, PersonId person, Role role, String reason) {
        Map<String, String> details = Map.of("role", role.name());
        return withReason(actor, person, "role.grant", reason, details, account -> account.grant(role));
    }

    /** Nobody takes a role from themselves: so an administrator is always left. */
    @Transactional
    public ChangeResult revoke(Actor actor, PersonId person, Role role, String reason) {
        actor.require(Role.ADMINISTRATOR);
        if (role == Role.THERAPIST) {
            return ChangeResult.refused("role", "identity.role.everybody");
        }
        if (actor.personId().equals(Optional.of(person))) {
            return ChangeResult.refused("role", "identity.role.own");
        }
        Map<String, String> details = Map.of("role", role.name());
        return withReason(actor, person, "role.revoke", reason, details, account -> account.revoke(role));
    }

    /** Closes the account at once, sessions included; what the person earned stays. */
    @Transactional
    public ChangeResult deactivate(Actor actor, PersonId person, String reason) {
        actor.require(Role.ADMINISTRATOR);
        if (actor.personId().equals(Optional.of(person))) {
            return ChangeResult.refused("reason", "identity.deactivate.own");
        }
        return withReason(
                actor,
                person,
                "account.deactivate",
                reason,
                Map.of(),
                account -> account.deactivate(reason.strip(), clock.instant()));
    }

    @Transactional
    public ChangeResult reactivate(Actor actor, PersonId person, String reason) {
        return withReason(actor, person, "account.reactivate", reason, Map.of(), Account::reactivate);
    }

    private ChangeResult withReason(
            Actor actor,
            PersonId person,
            String action,
            String reason,
            Map<String, String> details,
            Consumer<Account> act) {
        actor.require(Role.ADMINISTRATOR);
        if (reason == null || reason.isBlank()) {
            return ChangeResult.refused("reason", "identity.reason.missing");
        }
        if (reason.length() > LONGEST_REASON) {
            return ChangeResult.refused("reason", "identity.text.long");
        }
        act.accept(logins.get(person));
        audit.record(actor, action, "person", person.value(), reason.strip(), details);
        LOG.info(() -> actor.label() + ": " + action + " for person " + person);
        return ChangeResult.CHANGED;
    }
}

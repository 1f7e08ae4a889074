package org.carryover.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
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

    /** The names on the licenses of these people, in one query: for the lists of other modules. */
    @Transactional
    public Map<PersonId, String> names(Actor actor, Collection<PersonId> people) {
        actor.require(Role.ADMINISTRATOR);
        return persons.names(people);
    }

    @Transactional
    public ChangeResult grant(Actor actor, PersonId person, Role role) {
        return change(actor, person, "role.grant", null, Map.of("role", role.name()), account -> account.grant(role));
    }

    /** Nobody takes a role from themselves: so an administrator is always left. */
    @Transactional
    public ChangeResult revoke(Actor actor, PersonId person, Role role) {
        if (role == Role.THERAPIST) {
            return ChangeResult.refused("role", "identity.role.everybody");
        }
        if (actor.personId().equals(Optional.of(person))) {
            return ChangeResult.refused("role", "identity.role.own");
        }
        return change(actor, person, "role.revoke", null, Map.of("role", role.name()), account -> account.revoke(role));
    }

    /** Closes the account at once, sessions included; what the person earned stays. */
    @Transactional
    public ChangeResult deactivate(Actor actor, PersonId person, String reason) {
        if (actor.personId().equals(Optional.of(person))) {
            return ChangeResult.refused("reason", "identity.deactivate.own");
        }
        return withReason(
                actor,
                person,
                "account.deactivate",
                reason,
                account -> account.deactivate(reason.strip(), clock.instant()));
    }

    @Transactional
    public ChangeResult reactivate(Actor actor, PersonId person, String reason) {
        return withReason(actor, person, "account.reactivate", reason, Account::reactivate);
    }

    private ChangeResult withReason(Actor actor, PersonId person, String action, String reason, Consumer<Account> act) {
        actor.require(Role.ADMINISTRATOR);
        if (reason == null || reason.isBlank()) {
            return ChangeResult.refused("reason", "identity.reason.missing");
        }
        if (reason.length() > LONGEST_REASON) {
            return ChangeResult.refused("reason", "identity.text.long");
        }
        return change(actor, person, action, reason.strip(), Map.of(), act);
    }

    private ChangeResult change(
            Actor actor,
            PersonId person,
            String action,
            String reason,
            Map<String, String> details,
            Consumer<Account> act) {
        actor.require(Role.ADMINISTRATOR);
        act.accept(logins.get(person));
        audit.record(actor, action, "person", person.value(), reason, details);
        LOG.info(() -> actor.label() + ": " + action + " for person " + person);
        return ChangeResult.CHANGED;
    }
}

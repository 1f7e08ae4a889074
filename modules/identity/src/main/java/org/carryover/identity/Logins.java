package org.carryover.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.carryover.identity.MailedLink.Purpose;
import org.carryover.shared.Absent;
import org.carryover.shared.PersonId;
import org.carryover.shared.Role;

/** The accounts, with their former e-mails and the links mailed to them. */
@ApplicationScoped
class Logins {

    @PersistenceContext(unitName = "carryover")
    private EntityManager entities;

    protected Logins() {}

    Logins(EntityManager entities) {
        this.entities = entities;
    }

    /** Written at once: rows that point at it by id follow in no order that EclipseLink knows. */
    void add(Account account) {
        entities.persist(account);
        entities.flush();
    }

    void remember(FormerEmail email) {
        entities.persist(email);
    }

    Optional<Account> byEmail(String email) {
        return one(entities.createQuery("select a from Account a where a.emailKey = :key", Account.class)
                .setParameter("key", Account.key(email)));
    }

    Optional<Account> of(PersonId person) {
        return one(entities.createQuery("select a from Account a where a.personId = :person", Account.class)
                .setParameter("person", person.value()));
    }

    Account get(PersonId person) {
        return of(person).orElseThrow(() -> new Absent("account of " + person));
    }

    Account byId(String id) {
        return entities.find(Account.class, id);
    }

    boolean hasAdministrator() {
        return entities.createQuery("select count(a) from Account a where a.rolesText like :role", Long.class)
                        .setParameter("role", "%" + Role.ADMINISTRATOR.name() + "%")
                        .getSingleResult()
                > 0;
    }

    /** A new link takes the place of older ones of the same purpose. */
    void add(MailedLink link) {
        entities.persist(link);
    }

    void voidLinks(Account account, Purpose purpose, Instant now) {
        entities.createQuery(
                        "select l from MailedLink l where l.accountId = :account and l.purpose = :purpose"
                                + " and l.usedAt is null",
                        MailedLink.class)
                .setParameter("account", account.id())
                .setParameter("purpose", purpose)
                .getResultList()
                .forEach(link -> link.use(now));
    }

    Optional<MailedLink> waiting(Account account, Purpose purpose, Instant now) {
        return entities
                .createQuery(
                        "select l from MailedLink l where l.accountId = :account and l.purpose = :purpose"
                                + " and l.usedAt is null order by l.createdAt desc",
                        MailedLink.class)
                .setParameter("account", account.id())
                .setParameter("purpose", purpose)
                .getResultList()
                .stream()
                .filter(link -> link.isUsable(now))
                .findFirst();
    }

    /** The link with this secret, locked: of two who follow it at the same moment the second finds it used. */
    Optional<MailedLink> lock(Secret secret) {
        return one(entities.createQuery("select l from MailedLink l where l.secretHash = :hash", MailedLink.class)
                .setParameter("hash", secret.hash())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE));
    }

    private static <T> Optional<T> one(TypedQuery<T> query) {
        List<T> found = query.getResultList();
        if (found.size() > 1) {
            throw new IllegalStateException("A unique key names two rows");
        }
        return found.stream().findFirst();
    }
}

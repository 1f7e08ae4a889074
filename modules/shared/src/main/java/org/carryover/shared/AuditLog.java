package org.carryover.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;

/** The append-only record of who did what to whom. It never holds answers, passwords or health data. */
@ApplicationScoped
public class AuditLog {

    private static final String WHERE = " from AuditEntry e where (:actor is null or e.actor = :actor)"
            + " and (:action is null or e.action like :action) and (:subject is null or e.subjectId = :subject)"
            + " and e.happenedAt >= :from and e.happenedAt < :to";

    @PersistenceContext(unitName = "carryover")
    private EntityManager entities;

    private Clock clock;

    protected AuditLog() {}

    @Inject
    AuditLog(Clock clock) {
        this.clock = clock;
    }

    public AuditLog(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /**
     * Writes one entry in the caller's transaction: no act without its entry, no entry without its act.
     *
     * @param reason may be null
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void record(
            Actor actor,
            String action,
            String subjectKind,
            String subjectId,
            String reason,
            Map<String, String> details) {
        String facts = details.isEmpty() ? null : Json.write(details);
        entities.persist(new AuditEntry(clock.instant(), actor.label(), action, subjectKind, subjectId, reason, facts));
    }

    /** Newest first. */
    @Transactional
    public Page<AuditRow> search(Actor actor, AuditFilter filter, PageRequest page) {
        actor.require(Role.ADMINISTRATOR);
        long total = bind(entities.createQuery("select count(e)" + WHERE, Long.class), filter)
                .getSingleResult();
        var rows = bind(entities.createQuery("select e" + WHERE + " order by e.id desc", AuditEntry.class), filter)
                .setFirstResult(page.offset())
                .setMaxResults(page.size())
                .getResultList();
        return new Page<>(rows.stream().map(AuditEntry::row).toList(), total, page.page(), page.size());
    }

    private <T> TypedQuery<T> bind(TypedQuery<T> query, AuditFilter filter) {
        return query.setParameter("actor", filter.actor())
                .setParameter("action", filter.action() == null ? null : filter.action() + "%")
                .setParameter("subject", filter.subjectId())
                .setParameter("from", filter.from() == null ? Times.EARLIEST : filter.from())
                .setParameter("to", filter.to() == null ? Times.LATEST : filter.to());
    }
}

package org.carryover.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The append-only record of who did what to whom. It never holds answers, passwords or health data. */
@ApplicationScoped
public class AuditLog {

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

    /**
     * Writes down that a list of people's data leaves the platform as a file, before the first row does: so the entry stays when the download
     * breaks off.
     *
     * @param filter what the list was narrowed down to
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void recordDownload(Actor actor, String list, Map<String, String> filter) {
        actor.require(Role.ADMINISTRATOR);
        record(actor, "list.download", "list", list, null, filter);
    }

    /** Newest first. */
    @Transactional
    public Page<AuditRow> search(Actor actor, AuditFilter filter, PageRequest page) {
        actor.require(Role.ADMINISTRATOR);
        Conditions conditions = conditions(filter, null);
        String count = "select count(e) from AuditEntry e" + conditions.where();
        long total = conditions.bind(entities.createQuery(count, Long.class)).getSingleResult();
        return new Page<>(rows(conditions, page.offset(), page.size()), total, page.page(), page.size());
    }

    /** The whole list, row by row, however long: for a file. */
    @Transactional(Transactional.TxType.NOT_SUPPORTED) // who reads the file slowly holds no connection
    public void export(Actor actor, AuditFilter filter, Consumer<AuditRow> file) {
        actor.require(Role.ADMINISTRATOR);
        List<AuditRow> rows = rows(conditions(filter, null), 0, PageRequest.IN_A_FILE);
        while (!rows.isEmpty()) {
            rows.forEach(file);
            rows = rows(conditions(filter, rows.getLast().id()), 0, PageRequest.IN_A_FILE);
        }
    }

    private List<AuditRow> rows(Conditions conditions, int offset, int most) {
        String query = "select e from AuditEntry e" + conditions.where() + " order by e.id desc";
        return conditions
                .bind(entities.createQuery(query, AuditEntry.class))
                .setFirstResult(offset)
                .setMaxResults(most)
                .getResultStream()
                .map(AuditEntry::row)
                .toList();
    }

    /** @param before the id of the last row that was read, or null */
    private static Conditions conditions(AuditFilter filter, Long before) {
        String action = filter.action() == null ? null : filter.action() + "%";
        return new Conditions()
                .and("e.actor = :actor", "actor", filter.actor())
                .and("e.action like :action", "action", action)
                .and("e.subjectId = :subject", "subject", filter.subjectId())
                .and("e.happenedAt >= :from", "from", filter.from())
                .and("e.happenedAt < :to", "to", filter.to())
                .and("e.id < :before", "before", before);
    }
}

package org.carryover.credit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.carryover.catalog.CourseVersionId;
import org.carryover.shared.Conditions;
import org.carryover.shared.Page;
import org.carryover.shared.PageRequest;

/** The accreditors, the wordings they ask for, and what they approved. There are few accreditors; they are read whole. */
@ApplicationScoped
class Accreditors {

    private static final String FROM = " from Approval p join Accreditor a on a.id = p.accreditorId";
    private static final String NOW = "now";
    private static final String STANDS =
            "((p.validUntil is null or p.validUntil > :now) and (a.endedAt is null or a.endedAt > :now))";

    @PersistenceContext(unitName = "carryover")
    private EntityManager entities;

    protected Accreditors() {}

    Accreditors(EntityManager entities) {
        this.entities = entities;
    }

    void add(Accreditor accreditor) {
        entities.persist(accreditor);
        entities.flush();
    }

    void add(AccreditorStatement statement) {
        entities.persist(statement);
        entities.flush();
    }

    void add(Approval approval) {
        entities.persist(approval);
    }

    /** By name. */
    List<Accreditor> all() {
        return entities.createQuery("select a from Accreditor a order by a.name, a.id", Accreditor.class)
                .getResultList();
    }

    /** Locked, because what is written next depends on all its approvals. */
    Optional<Accreditor> lock(String id) {
        return id == null
                ? Optional.empty()
                : Optional.ofNullable(entities.find(Accreditor.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** The newest wording of each, by accreditor. */
    Map<String, AccreditorStatement> statements() {
        return entities.createQuery(
                        "select s from AccreditorStatement s where s.number = (select max(t.number) from AccreditorStatement t"
                                + " where t.accreditorId = s.accreditorId)",
                        AccreditorStatement.class)
                .getResultStream()
                .collect(Collectors.toMap(AccreditorStatement::accreditorId, Function.identity()));
    }

    Optional<Approval> approval(String id) {
        return id == null ? Optional.empty() : Optional.ofNullable(entities.find(Approval.class, id));
    }

    /** Of one course version, by all accreditors, oldest first. */
    List<Approval> approvals(CourseVersionId version) {
        return entities.createQuery(
                        "select p from Approval p where p.courseVersionId = :version order by p.validFrom, p.id",
                        Approval.class)
                .setParameter("version", version.value())
                .getResultList();
    }

    /** Newest first. */
    Page<Approval> approvals(ApprovalFilter filter, Instant now, PageRequest page) {
        Conditions conditions = conditions(filter, now);
        long total = conditions
                .bind(entities.createQuery("select count(p.id)" + FROM + conditions.where(), Long.class))
                .getSingleResult();
        List<Approval> rows = conditions
                .bind(entities.createQuery(
                        "select p" + FROM + conditions.where() + " order by p.validFrom desc, p.id desc",
                        Approval.class))
                .setFirstResult(page.offset())
                .setMaxResults(page.size())
                .getResultList();
        return new Page<>(rows, total, page.page(), page.size());
    }

    /** As {@link ApprovalView#standing} says. */
    private static Conditions conditions(ApprovalFilter filter, Instant now) {
        Conditions conditions = new Conditions().and("p.accreditorId = :accreditor", "accreditor", filter.accreditor());
        if (filter.standing() == null) {
            return conditions;
        }
        return switch (filter.standing()) {
            case COMING -> conditions.and(STANDS, NOW, now).and("p.validFrom > :now");
            case IN_FORCE -> conditions.and(STANDS, NOW, now).and("p.validFrom <= :now");
            case ENDS_SOON ->
                conditions
                        .and(STANDS, NOW, now)
                        .and("p.validFrom <= :now")
                        .and("p.validUntil <= :soon", "soon", now.plus(ApprovalStanding.SOON));
            case ENDED -> conditions.and("not " + STANDS, NOW, now);
        };
    }
}

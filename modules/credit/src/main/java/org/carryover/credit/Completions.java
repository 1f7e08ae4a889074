package org.carryover.credit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.carryover.learning.EnrollmentId;
import org.carryover.shared.PersonId;

/** The completions and what they earned. */
@ApplicationScoped
class Completions {

    private static final int TURNS = 16;
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(9000, 1, 1);

    @PersistenceContext(unitName = "carryover")
    private EntityManager entities;

    protected Completions() {}

    Completions(EntityManager entities) {
        this.entities = entities;
    }

    /** One at a time for an enrollment, until the caller's transaction ends. */
    void awaitTurn(EnrollmentId enrollment) {
        entities.createNativeQuery("select id from credit_turn where id = ?1 for update")
                .setParameter(1, Math.floorMod(enrollment.value().hashCode(), TURNS))
                .getSingleResult();
    }

    Optional<Completion> of(EnrollmentId enrollment) {
        return entities.createQuery("select c from Completion c where c.enrollmentId = :enrollment", Completion.class)
                .setParameter("enrollment", enrollment.value())
                .getResultStream()
                .findFirst();
    }

    void add(Completion completion) {
        entities.persist(completion);
        entities.flush();
    }

    void add(AwardRow award) {
        entities.persist(award);
    }

    /** The provider's award first. */
    List<Award> awards(Completion completion) {
        return awards(List.of(completion)).getOrDefault(completion.id(), List.of());
    }

    /** By the id of the completion; the provider's first, then by accreditor. */
    Map<String, List<Award>> awards(List<Completion> completions) {
        if (completions.isEmpty()) {
            return Map.of();
        }
        return entities.createQuery("select a from AwardRow a where a.completionId in :completions", AwardRow.class)
                .setParameter(
                        "completions", completions.stream().map(Completion::id).toList())
                .getResultStream()
                .sorted()
                .collect(Collectors.groupingBy(
                        AwardRow::completionId, Collectors.mapping(AwardRow::award, Collectors.toList())));
    }

    /**
     * Newest first.
     *
     * @param from the first day, or null
     * @param to the last day, or null
     */
    List<Completion> of(PersonId person, LocalDate from, LocalDate to) {
        return entities.createQuery(
                        "select c from Completion c where c.personId = :person and c.completedOn between :from and :to"
                                + " order by c.completedOn desc, c.completedAt desc",
                        Completion.class)
                .setParameter("person", person.value())
                .setParameter("from", from == null ? EARLIEST : from)
                .setParameter("to", to == null ? LATEST : to)
                .getResultList();
    }

    /** Completions of a person whose certificate was not issued. */
    List<Completion> withoutCertificate(PersonId person) {
        return entities.createQuery(
                        "select c from Completion c where c.personId = :person and not exists"
                                + " (select k from Certificate k where k.enrollmentId = c.enrollmentId) order by c.id",
                        Completion.class)
                .setParameter("person", person.value())
                .getResultList();
    }
}

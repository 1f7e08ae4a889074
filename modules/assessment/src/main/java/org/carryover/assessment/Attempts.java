package org.carryover.assessment;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.carryover.shared.Page;
import org.carryover.shared.PageRequest;

/** All attempts. */
class Attempts {

    private static final int TURNS = 16;

    private final EntityManager entities;

    Attempts(EntityManager entities) {
        this.entities = entities;
    }

    void add(Attempt attempt) {
        entities.persist(attempt);
    }

    Optional<Attempt> find(AttemptId id) {
        return Optional.ofNullable(entities.find(Attempt.class, id.value()));
    }

    /** The attempt with its row lock: saves and the submission of one attempt happen one after the other. */
    Optional<Attempt> locked(AttemptId id) {
        return Optional.ofNullable(entities.find(Attempt.class, id.value(), LockModeType.PESSIMISTIC_WRITE));
    }

    /** Oldest first. */
    List<Attempt> of(EnrollmentRef enrollment) {
        return of(List.of(enrollment));
    }

    /** The oldest of each enrollment first. */
    List<Attempt> of(Collection<EnrollmentRef> enrollments) {
        if (enrollments.isEmpty()) {
            return List.of();
        }
        return entities.createQuery(
                        "select a from Attempt a where a.enrollment in :enrollments order by a.startedAt, a.id",
                        Attempt.class)
                .setParameter(
                        "enrollments",
                        enrollments.stream().map(EnrollmentRef::value).toList())
                .getResultList();
    }

    /** Oldest first, each with the title of its course. */
    Page<AttemptRow> open(PageRequest page) {
        long total = entities.createQuery("select count(a) from Attempt a where a.state = :open", Long.class)
                .setParameter("open", AttemptState.OPEN)
                .getSingleResult();
        List<AttemptRow> rows = entities.createQuery(
                        "select a, t.courseTitle from Attempt a join PublishedTest t on t.courseVersion = a.courseVersion"
                                + " where a.state = :open order by a.startedAt, a.id",
                        Object[].class)
                .setParameter("open", AttemptState.OPEN)
                .setFirstResult(page.offset())
                .setMaxResults(page.size())
                .getResultStream()
                .map(row -> AttemptRow.of((Attempt) row[0], (String) row[1]))
                .toList();
        return new Page<>(rows, total, page.page(), page.size());
    }

    /**
     * Waits until nobody else starts an attempt for the enrollment. The rows it locks were there before, so that two first starts meet too, and
     * neither fails: a violated constraint would spoil the caller's transaction.
     */
    void awaitTurn(EnrollmentRef enrollment) {
        entities.createNativeQuery("select id from attempt_turn where id = ?1 for update")
                .setParameter(1, Math.floorMod(enrollment.value().hashCode(), TURNS))
                .getSingleResult();
    }
}

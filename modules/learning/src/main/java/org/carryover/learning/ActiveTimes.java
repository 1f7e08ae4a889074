package org.carryover.learning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.carryover.shared.Ids;

/** The ledger of active time: every sum is a sum over it. */
@ApplicationScoped
class ActiveTimes {

    @PersistenceContext(unitName = "carryover")
    private EntityManager entities;

    protected ActiveTimes() {}

    ActiveTimes(EntityManager entities) {
        this.entities = entities;
    }

    /** Adds what a beat is worth; nobody reads before she is enrolled. The caller waits for the person's turn before it takes the time. */
    void beat(Enrollment enrollment, String lesson, Duration claimed, Instant now) {
        Duration sinceEnrolled = Duration.between(enrollment.enrolledAt(), now);
        ActiveInterval last = entities.createQuery(
                        "select i from ActiveInterval i where i.personId = :person order by i.endedAt desc",
                        ActiveInterval.class)
                .setParameter("person", enrollment.person().value())
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .orElse(null);
        ActiveInterval added = ActiveInterval.beat(
                Ids.next(now),
                enrollment.person(),
                enrollment.id(),
                lesson,
                claimed.compareTo(sinceEnrolled) < 0 ? claimed : sinceEnrolled,
                last,
                now);
        if (added != null) {
            entities.persist(added);
        }
    }

    ActiveTime of(EnrollmentId enrollment) {
        List<?> rows = entities.createNativeQuery(
                        "select lesson, sum(extract(epoch from (ended_at - started_at))) from active_interval"
                                + " where enrollment_id = ?1 group by lesson")
                .setParameter(1, enrollment.value())
                .getResultList();
        Map<String, Duration> byLesson = new HashMap<>();
        for (Object row : rows) {
            Object[] columns = (Object[]) row;
            byLesson.put((String) columns[0], seconds((Number) columns[1]));
        }
        return new ActiveTime(byLesson);
    }

    private static Duration seconds(Number seconds) {
        return Duration.ofNanos(
                new BigDecimal(seconds.toString()).movePointRight(9).longValue());
    }
}

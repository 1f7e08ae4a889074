package org.carryover.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Counts attempts per account and per address in the database, so that the limits hold on several nodes. An attempt is written down before
 * it is checked: many at the same moment count as many.
 */
@ApplicationScoped
class Throttle {

    /** What is limited, how often and over which time. */
    enum Limit {
        SIGN_IN_ACCOUNT(10, Duration.ofMinutes(15)),
        SIGN_IN_ADDRESS(60, Duration.ofMinutes(15)),
        SIGN_UP_ADDRESS(60, Duration.ofHours(1)),
        MAIL_ACCOUNT(4, Duration.ofHours(1)),
        MAIL_ADDRESS(30, Duration.ofHours(1));

        private final int most;
        private final Duration within;

        Limit(int most, Duration within) {
            this.most = most;
            this.within = within;
        }

        private String subject(String value) {
            return Secret.sha256(name() + ":" + value);
        }
    }

    private static final Duration KEPT = Duration.ofDays(1);

    @PersistenceContext(unitName = "carryover")
    private EntityManager entities;

    protected Throttle() {}

    Throttle(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * Writes an attempt down unless the limit is reached.
     *
     * @return when the next attempt is heard, if this one is not
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Optional<Instant> admit(Limit limit, String value, Instant now) {
        String subject = limit.subject(value);
        List<Instant> recent = entities.createQuery(
                        "select a.triedAt from AttemptRecord a where a.subject = :subject and a.triedAt > :since"
                                + " order by a.triedAt desc",
                        Instant.class)
                .setParameter("subject", subject)
                .setParameter("since", now.minus(limit.within))
                .setMaxResults(limit.most)
                .getResultList();
        if (recent.size() >= limit.most) {
            return Optional.of(recent.getLast().plus(limit.within));
        }
        entities.createQuery("delete from AttemptRecord a where a.triedAt < :long")
                .setParameter("long", now.minus(KEPT))
                .executeUpdate();
        entities.persist(new AttemptRecord(subject, now));
        return Optional.empty();
    }

    /** Clears what stands against an account. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void forgive(String email) {
        entities.createQuery("delete from AttemptRecord a where a.subject = :subject")
                .setParameter("subject", Limit.SIGN_IN_ACCOUNT.subject(email))
                .executeUpdate();
    }

    /** A success clears what stands against an account; the address keeps its count, less this attempt. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void succeeded(String email, String address, Instant now) {
        forgive(email);
        entities.createQuery("delete from AttemptRecord a where a.subject = :subject and a.triedAt = :now")
                .setParameter("subject", Limit.SIGN_IN_ADDRESS.subject(address))
                .setParameter("now", now)
                .executeUpdate();
    }
}

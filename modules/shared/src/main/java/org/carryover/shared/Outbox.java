package org.carryover.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What must not be lost between a commit and its consequences (mail, PDF, search index). Each message is delivered at least once, normally in
 * the order of its id; one that fails waits and lets others pass.
 */
@ApplicationScoped
public class Outbox {

    /** Fired inside the transaction, so that a forwarder can start right after the commit. */
    public record Appended(String topic) {}

    @PersistenceContext(unitName = "carryover")
    private EntityManager entities;

    private Clock clock;
    private Event<Appended> appended;

    protected Outbox() {}

    @Inject
    Outbox(Clock clock, Event<Appended> appended) {
        this.clock = clock;
        this.appended = appended;
    }

    /** For tests: nobody is told. */
    public Outbox(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void append(String topic, Object body) {
        entities.persist(new OutboxMessage(topic, Json.write(body), clock.instant()));
        if (appended != null) {
            appended.fire(new Appended(topic));
        }
    }

    /** Messages after {@code afterId}, done or not: for a reader that keeps its own checkpoint. */
    @Transactional
    public List<OutboxEntry> since(String topic, long afterId, int max) {
        return entities
                .createQuery(
                        "select m from OutboxMessage m where m.topic = :topic and m.id > :after order by m.id",
                        OutboxMessage.class)
                .setParameter("topic", topic)
                .setParameter("after", afterId)
                .setMaxResults(max)
                .getResultList()
                .stream()
                .map(OutboxMessage::entry)
                .toList();
    }

    /** How long the oldest message that is due has been waiting; zero when none is. */
    @Transactional
    public Duration oldestWaiting() {
        Instant oldest = entities.createQuery(
                        "select min(m.createdAt) from OutboxMessage m where m.doneAt is null", Instant.class)
                .getSingleResult();
        return oldest == null ? Duration.ZERO : Duration.between(oldest, clock.instant());
    }

    /**
     * Delivers one due message of the consumer's topic in a transaction of its own.
     *
     * @return the id that was delivered, or nothing when none is due
     */
    @Transactional(value = Transactional.TxType.REQUIRES_NEW, rollbackOn = Exception.class)
    public Optional<Long> deliverNext(OutboxConsumer consumer) throws OutboxFailure {
        Optional<Long> next = lockNext(consumer.topic());
        if (next.isPresent()) {
            try {
                entities.find(OutboxMessage.class, next.get()).deliverTo(consumer, clock.instant());
            } catch (Exception e) {
                throw new OutboxFailure(next.get(), e);
            }
        }
        return next;
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void failed(OutboxFailure failure) {
        OutboxMessage message = entities.find(OutboxMessage.class, failure.messageId());
        if (message != null) {
            message.failed(failure.reason(), clock.instant());
        }
    }

    /** SKIP LOCKED lets several nodes forward at the same time without taking the same message. */
    private Optional<Long> lockNext(String topic) {
        List<?> ids = entities.createNativeQuery(
                        "select id from outbox_message where topic = ?1 and done_at is null and due_at <= ?2"
                                + " order by id fetch first 1 rows only for update skip locked")
                .setParameter(1, topic)
                .setParameter(2, new InstantColumn().convertToDatabaseColumn(clock.instant()))
                .getResultList();
        return ids.stream().map(id -> ((Number) id).longValue()).findFirst();
    }
}

package org.carryover.shared;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;

/** What must happen after a commit, written by that commit. */
@Entity
@Table(name = "outbox_message")
class OutboxMessage {

    private static final Duration LONGEST_WAIT = Duration.ofHours(1);

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "outbox_seq")
    @SequenceGenerator(name = "outbox_seq", sequenceName = "outbox_seq", allocationSize = 1)
    private Long id;

    private String topic;
    private String body;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "due_at")
    private Instant dueAt;

    @Column(name = "done_at")
    private Instant doneAt;

    private int attempts;

    @Column(name = "last_error")
    private String lastError;

    protected OutboxMessage() {}

    OutboxMessage(String topic, String body, Instant now) {
        this.topic = topic;
        this.body = body;
        this.createdAt = now;
        this.dueAt = now;
    }

    void deliverTo(OutboxConsumer consumer, Instant now) throws Exception {
        consumer.accept(id, body);
        doneAt = now;
        lastError = null;
    }

    /** Waits longer after each failure: 2, 4, 8 … seconds, at most an hour. */
    void failed(String error, Instant now) {
        attempts++;
        Duration wait = Duration.ofSeconds(1L << Math.min(attempts, 12));
        dueAt = now.plus(wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait);
        lastError = error;
    }

    OutboxEntry entry() {
        return new OutboxEntry(id, topic, body, createdAt);
    }
}

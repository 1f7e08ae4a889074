package org.carryover.shared;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A mail from its writing to its delivery. */
@Entity
@Table(name = "mail_message")
class MailMessage {

    @Id
    private String id;

    private String recipient;
    private String subject;
    private String body;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "delivered_at")
    private Instant deliveredAt;

    private int attempts;

    @Column(name = "last_error")
    private String lastError;

    protected MailMessage() {}

    MailMessage(String id, String recipient, String subject, String body, Instant now) {
        this.id = id;
        this.recipient = recipient;
        this.subject = subject;
        this.body = body;
        this.createdAt = now;
    }

    boolean isDelivered() {
        return deliveredAt != null;
    }

    void delivered(Instant now) {
        attempts++;
        deliveredAt = now;
        lastError = null;
    }

    /** Into the queue again: the old reason says nothing any more. */
    void retry() {
        lastError = null;
    }

    void notDelivered(String reason) {
        attempts++;
        lastError = reason;
    }

    LetterView letter() {
        return new LetterView(id, recipient, subject, body, createdAt);
    }

    MailText text() {
        return new MailText(row(), body);
    }

    MailRow row() {
        return new MailRow(id, recipient, subject, createdAt, deliveredAt, attempts, lastError);
    }
}

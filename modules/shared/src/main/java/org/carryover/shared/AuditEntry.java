package org.carryover.shared;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/** One line of the audit log. It is written once and has no way to change. */
@Entity
@Table(name = "audit_entry")
class AuditEntry {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "audit_seq")
    @SequenceGenerator(name = "audit_seq", sequenceName = "audit_seq", allocationSize = 50)
    private Long id;

    @Column(name = "happened_at")
    private Instant happenedAt;

    private String actor;
    private String action;

    @Column(name = "subject_kind")
    private String subjectKind;

    @Column(name = "subject_id")
    private String subjectId;

    private String reason;
    private String details;

    protected AuditEntry() {}

    AuditEntry(
            Instant happenedAt,
            String actor,
            String action,
            String subjectKind,
            String subjectId,
            String reason,
            String details) {
        this.happenedAt = happenedAt;
        this.actor = actor;
        this.action = action;
        this.subjectKind = subjectKind;
        this.subjectId = subjectId;
        this.reason = reason;
        this.details = details;
    }

    AuditRow row() {
        return new AuditRow(id, happenedAt, actor, action, subjectKind, subjectId, reason, details);
    }
}

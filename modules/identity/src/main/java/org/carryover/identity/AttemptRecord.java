package org.carryover.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.carryover.shared.Ids;

/** An attempt that counts against a limit. */
@Entity
@Table(name = "attempt_record")
class AttemptRecord {

    @Id
    private String id;

    private String subject;

    @Column(name = "tried_at")
    private Instant triedAt;

    protected AttemptRecord() {}

    AttemptRecord(String subject, Instant now) {
        this.id = Ids.next(now);
        this.subject = subject;
        this.triedAt = now;
    }
}

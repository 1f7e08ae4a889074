package org.carryover.credit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.carryover.shared.Ids;

/** One wording of what an accreditor asks to be printed, such as that it does not endorse content or products. It never changes; another wording is the next number. */
@Entity
@Table(name = "accreditor_statement")
class AccreditorStatement {

    @Id
    private String id;

    @Column(name = "accreditor_id")
    private String accreditorId;

    private int number;
    private String words;
    private Instant since;

    protected AccreditorStatement() {}

    AccreditorStatement(Accreditor accreditor, int number, String words, Instant now) {
        this.id = Ids.next(now);
        this.accreditorId = accreditor.id();
        this.number = number;
        this.words = words;
        this.since = now;
    }

    String accreditorId() {
        return accreditorId;
    }

    int number() {
        return number;
    }

    String words() {
        return words;
    }
}

package org.carryover.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.carryover.shared.Ids;

/** An e-mail that an account had until a moment. */
@Entity
@Table(name = "former_email")
class FormerEmail {

    @Id
    private String id;

    @Column(name = "account_id")
    private String accountId;

    private String email;

    @Column(name = "held_until")
    private Instant heldUntil;

    protected FormerEmail() {}

    FormerEmail(String accountId, String email, Instant heldUntil) {
        this.id = Ids.next(heldUntil);
        this.accountId = accountId;
        this.email = email;
        this.heldUntil = heldUntil;
    }

    FormerIdentity view() {
        return new FormerIdentity(FormerIdentity.Kind.EMAIL, email, heldUntil);
    }
}

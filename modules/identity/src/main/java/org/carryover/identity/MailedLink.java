package org.carryover.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import org.carryover.shared.Ids;

/** A link that was mailed to prove that its reader holds an address. It works once, and only for a while. */
@Entity
@Table(name = "mailed_link")
class MailedLink {

    /** What following the link does. */
    enum Purpose {
        SET_PASSWORD(Duration.ofHours(1)),
        CONFIRM_EMAIL(Duration.ofDays(14)),
        CHANGE_EMAIL(Duration.ofDays(1));

        private final Duration life;

        Purpose(Duration life) {
            this.life = life;
        }
    }

    @Id
    private String id;

    @Version
    private long version;

    @Column(name = "account_id")
    private String accountId;

    @Enumerated(EnumType.STRING)
    private Purpose purpose;

    @Column(name = "secret_hash")
    private String secretHash;

    private String email;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "used_at")
    private Instant usedAt;

    protected MailedLink() {}

    /** @param email the address it is mailed to */
    MailedLink(Account account, Purpose purpose, Secret secret, String email, Instant now) {
        this.id = Ids.next(now);
        this.accountId = account.id();
        this.purpose = purpose;
        this.secretHash = secret.hash();
        this.email = email;
        this.createdAt = now;
        this.expiresAt = now.plus(purpose.life);
    }

    boolean isUsable(Instant now) {
        return usedAt == null && now.isBefore(expiresAt);
    }

    void use(Instant now) {
        usedAt = now;
    }

    Purpose purpose() {
        return purpose;
    }

    String accountId() {
        return accountId;
    }

    String email() {
        return email;
    }
}

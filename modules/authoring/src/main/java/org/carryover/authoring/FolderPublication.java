package org.carryover.authoring;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.carryover.shared.Actor;
import org.carryover.shared.Ids;

/** That the content folder was published, and what it held. Never changed. */
@Entity
@Table(name = "content_publication")
class FolderPublication {

    @Id
    private String id;

    private String digest;

    @Column(name = "published_at")
    private Instant publishedAt;

    @Column(name = "published_by")
    private String publishedBy;

    protected FolderPublication() {}

    FolderPublication(String digest, Actor actor, Instant now) {
        this.id = Ids.next(now);
        this.digest = digest;
        this.publishedAt = now;
        this.publishedBy = actor.label();
    }

    String digest() {
        return digest;
    }
}

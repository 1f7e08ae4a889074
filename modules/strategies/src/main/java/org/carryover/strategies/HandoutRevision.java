package org.carryover.strategies;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.carryover.shared.Ids;
import org.carryover.shared.Json;

/** A handout as it was published once. It never changes: a change of the handout is another revision. */
@Entity
@Table(name = "handout_revision")
class HandoutRevision {

    @Id
    private String id;

    private String lang;
    private String slug;
    private int number;
    private String content;

    @Column(name = "content_hash")
    private String contentHash;

    @Column(name = "published_at")
    private Instant publishedAt;

    @Column(name = "published_by")
    private String publishedBy;

    @Version
    private long version;

    protected HandoutRevision() {}

    HandoutRevision(HandoutContent handout, int number, Instant now, String publishedBy) {
        this.id = Ids.next(now);
        this.lang = handout.lang();
        this.slug = handout.slug();
        this.number = number;
        this.content = Json.write(handout);
        this.contentHash = ContentHash.of(content);
        this.publishedAt = now;
        this.publishedBy = publishedBy;
    }

    boolean holds(HandoutContent handout) {
        return contentHash.equals(ContentHash.of(Json.write(handout)));
    }

    int number() {
        return number;
    }

    Handout handout() {
        return new Handout(Json.read(content, HandoutContent.class), number, publishedAt);
    }
}

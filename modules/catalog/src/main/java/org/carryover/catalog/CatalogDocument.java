package org.carryover.catalog;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.carryover.shared.Actor;
import org.carryover.shared.Ids;

/** One state of the provider's data, a footer page, a reference, a term or the closed lists. It is replaced, never edited. */
@Entity
@Table(name = "catalog_document")
class CatalogDocument {

    /** What is kept in this form. */
    enum Kind {
        PROVIDER,
        PAGE,
        REFERENCE,
        TERM,
        VOCABULARY
    }

    @Id
    private String id;

    private String kind;
    private String slug;
    private int number;
    private String hash;
    private String body;

    @Column(name = "published_at")
    private Instant publishedAt;

    @Column(name = "published_by")
    private String publishedBy;

    @Column(name = "replaced_at")
    private Instant replacedAt;

    @Version
    @Column(name = "lock_version")
    private int lockVersion;

    protected CatalogDocument() {}

    CatalogDocument(Kind kind, String slug, int number, String body, Actor actor, Instant now) {
        this.id = Ids.next(now);
        this.kind = kind.name();
        this.slug = slug;
        this.number = number;
        this.hash = hashOf(body);
        this.body = body;
        this.publishedAt = now;
        this.publishedBy = actor.label();
    }

    static String hashOf(String body) {
        return Media.sha256(body.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    CatalogDocument replace(String newBody, Actor actor, Instant now) {
        replacedAt = now;
        return new CatalogDocument(Kind.valueOf(kind), slug, number + 1, newBody, actor, now);
    }

    boolean says(String otherBody) {
        return hash.equals(hashOf(otherBody));
    }

    String slug() {
        return slug;
    }

    String body() {
        return body;
    }
}

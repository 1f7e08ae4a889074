package org.carryover.catalog;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** Bytes that are stored, once for each content, whatever courses use them. */
@Entity
@Table(name = "media_blob")
class MediaBlob {

    @Id
    private String sha256;

    private long size;

    @Column(name = "stored_at")
    private Instant storedAt;

    protected MediaBlob() {}

    MediaBlob(MediaFile file, Instant now) {
        this.sha256 = file.sha256();
        this.size = file.size();
        this.storedAt = now;
    }
}

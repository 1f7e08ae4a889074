package org.carryover.authoring;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.carryover.shared.Ids;
import org.carryover.shared.PersonId;

/** A package that an author keeps for a while; its bytes lie in {@link PackagePiece}s. It never changes. */
@Entity
@Table(name = "content_package")
class PackageRow {

    @Id
    private String id;

    private String owner;
    private String name;

    @Column(name = "kept_at")
    private Instant keptAt;

    private long size;

    @Version
    @Column(name = "lock_version")
    private int lockVersion;

    protected PackageRow() {}

    PackageRow(PersonId owner, String name, long size, Instant now) {
        this.id = Ids.next(now);
        this.owner = owner.value();
        this.name = name;
        this.keptAt = now;
        this.size = size;
    }

    String id() {
        return id;
    }

    boolean belongsTo(PersonId person) {
        return owner.equals(person.value());
    }

    KeptPackage view() {
        return new KeptPackage(id, name, keptAt, size);
    }
}

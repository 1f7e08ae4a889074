package org.carryover.authoring;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import org.carryover.shared.Ids;
import org.carryover.shared.Json;
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

    /** What was found when the files were collected: the files alone do not tell it again. */
    private String faults;

    @Version
    @Column(name = "lock_version")
    private int lockVersion;

    protected PackageRow() {}

    PackageRow(PersonId owner, String name, long size, List<Fault> collecting, Instant now) {
        this.id = Ids.next(now);
        this.owner = owner.value();
        this.name = name;
        this.keptAt = now;
        this.size = size;
        this.faults = Json.write(collecting);
    }

    String id() {
        return id;
    }

    boolean belongsTo(PersonId person) {
        return owner.equals(person.value());
    }

    List<Fault> collecting() {
        return List.of(Json.read(faults, Fault[].class));
    }

    KeptPackage view() {
        return new KeptPackage(id, name, keptAt, size);
    }
}

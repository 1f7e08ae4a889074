package org.carryover.authoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.carryover.shared.Actor;
import org.carryover.shared.PersonId;

/** The packages that authors keep, and what the content folder held when it was published. */
@ApplicationScoped
class KeptPackages {

    static final Duration KEPT = Duration.ofDays(7);
    static final int PER_OWNER = 5;

    @PersistenceContext(unitName = "carryover")
    private EntityManager entities;

    protected KeptPackages() {}

    KeptPackages(EntityManager entities) {
        this.entities = entities;
    }

    PackageRow add(PersonId owner, String name, byte[] zip, List<Fault> collecting, Instant now) {
        PackageRow row = new PackageRow(owner, name, zip.length, collecting, now);
        entities.persist(row);
        entities.flush();
        for (int from = 0, position = 0; from < zip.length; from += PackagePiece.SIZE, position++) {
            byte[] piece = Arrays.copyOfRange(zip, from, Math.min(zip.length, from + PackagePiece.SIZE));
            entities.persist(new PackagePiece(row.id(), position, piece));
        }
        return row;
    }

    Optional<PackageRow> find(String id, PersonId owner) {
        return Optional.ofNullable(entities.find(PackageRow.class, id)).filter(row -> row.belongsTo(owner));
    }

    /** Newest first. */
    List<PackageRow> of(PersonId owner) {
        return entities.createQuery(
                        "select p from PackageRow p where p.owner = :owner order by p.id desc", PackageRow.class)
                .setParameter("owner", owner.value())
                .getResultList();
    }

    byte[] zip(PackageRow row) {
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        entities.createQuery(
                        "select p from PackagePiece p where p.packageId = :id order by p.position", PackagePiece.class)
                .setParameter("id", row.id())
                .getResultStream()
                .forEach(piece -> zip.writeBytes(piece.bytes()));
        return zip.toByteArray();
    }

    /** Removes what is old, and what an author kept before the newest few. */
    void tidy(PersonId owner, Instant now) {
        List<String> old = entities.createQuery("select p.id from PackageRow p where p.keptAt < :limit", String.class)
                .setParameter("limit", now.minus(KEPT))
                .getResultList();
        remove(old);
        remove(of(owner).stream().skip(PER_OWNER).map(PackageRow::id).toList());
    }

    void remove(List<String> ids) {
        if (ids.isEmpty()) {
            return;
        }
        entities.createQuery("delete from PackagePiece p where p.packageId in :ids")
                .setParameter("ids", ids)
                .executeUpdate();
        entities.createQuery("delete from PackageRow p where p.id in :ids")
                .setParameter("ids", ids)
                .executeUpdate();
    }

    /** Whether this is what the content folder held when it was published last. */
    boolean isLastPublished(String digest) {
        return entities.createQuery("select f from FolderPublication f order by f.id desc", FolderPublication.class)
                .setMaxResults(1)
                .getResultStream()
                .anyMatch(last -> last.digest().equals(digest));
    }

    void addPublication(String digest, Actor actor, Instant now) {
        entities.persist(new FolderPublication(digest, actor, now));
    }
}

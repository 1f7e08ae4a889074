package org.carryover.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The bytes of media, addressed by their hash. */
@ApplicationScoped
class MediaStore {

    @PersistenceContext(unitName = "carryover")
    private EntityManager entities;

    protected MediaStore() {}

    MediaStore(EntityManager entities) {
        this.entities = entities;
    }

    /** Which of the files have their bytes here. */
    Set<String> stored(List<MediaFile> files) {
        if (files.isEmpty()) {
            return Set.of();
        }
        return new HashSet<>(entities.createQuery(
                        "select b.sha256 from MediaBlob b where b.sha256 in :hashes", String.class)
                .setParameter("hashes", files.stream().map(MediaFile::sha256).toList())
                .getResultList());
    }

    void store(Collection<Media> media, Instant now) {
        Set<String> known = new HashSet<>(stored(media.stream().map(Media::file).toList()));
        for (Media each : media) {
            if (known.add(each.file().sha256())) {
                entities.persist(new MediaBlob(each.file(), now));
                entities.flush();
                chunks(each);
            }
        }
    }

    private void chunks(Media media) {
        byte[] bytes = media.bytes();
        for (int from = 0, position = 0; from < bytes.length; from += MediaChunk.SIZE, position++) {
            byte[] piece = Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + MediaChunk.SIZE));
            entities.persist(new MediaChunk(media.file().sha256(), position, piece));
        }
    }

    /** The bytes from {@code from} on, at most {@code length} of them: only the chunks that hold them are read. */
    byte[] read(MediaFile file, long from, int length) {
        int wanted = (int) Math.max(0, Math.min(length, file.size() - from));
        byte[] result = new byte[wanted];
        if (wanted == 0) {
            return result;
        }
        int first = (int) (from / MediaChunk.SIZE);
        List<MediaChunk> chunks = entities.createQuery(
                        "select k from MediaChunk k where k.sha256 = :hash and k.position between :first and :last"
                                + " order by k.position",
                        MediaChunk.class)
                .setParameter("hash", file.sha256())
                .setParameter("first", first)
                .setParameter("last", (int) ((from + wanted - 1) / MediaChunk.SIZE))
                .getResultList();
        int filled = 0;
        for (MediaChunk chunk : chunks) {
            int skip = (int) Math.max(0, from - (long) chunk.position() * MediaChunk.SIZE);
            int count = Math.min(chunk.bytes().length - skip, wanted - filled);
            System.arraycopy(chunk.bytes(), skip, result, filled, count);
            filled += count;
        }
        if (filled != wanted) {
            throw new IllegalStateException("Media " + file.sha256() + " is not whole: " + filled + " of " + wanted);
        }
        return result;
    }
}

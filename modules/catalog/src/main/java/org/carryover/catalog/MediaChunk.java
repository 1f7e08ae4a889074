package org.carryover.catalog;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;

/** A piece of stored bytes; all but the last are {@value #SIZE} bytes long. */
@Entity
@IdClass(MediaChunk.Key.class)
@Table(name = "media_chunk")
class MediaChunk {

    static final int SIZE = 512 * 1024;

    @Id
    private String sha256;

    @Id
    private int position;

    private byte[] bytes;

    protected MediaChunk() {}

    MediaChunk(String sha256, int position, byte[] bytes) {
        this.sha256 = sha256;
        this.position = position;
        this.bytes = bytes;
    }

    int position() {
        return position;
    }

    byte[] bytes() {
        return bytes;
    }

    static class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private String sha256;
        private int position;

        protected Key() {}

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.sha256.equals(sha256) && key.position == position;
        }

        @Override
        public int hashCode() {
            return Objects.hash(sha256, position);
        }
    }
}

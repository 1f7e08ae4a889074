package org.carryover.authoring;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;

/** A piece of a kept package. */
@Entity
@IdClass(PackagePiece.Key.class)
@Table(name = "content_package_piece")
class PackagePiece {

    static final int SIZE = 512 * 1024;

    @Id
    @Column(name = "package_id")
    private String packageId;

    @Id
    private int position;

    private byte[] bytes;

    protected PackagePiece() {}

    PackagePiece(String packageId, int position, byte[] bytes) {
        this.packageId = packageId;
        this.position = position;
        this.bytes = bytes;
    }

    byte[] bytes() {
        return bytes;
    }

    static class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private String packageId;
        private int position;

        protected Key() {}

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && Objects.equals(key.packageId, packageId) && key.position == position;
        }

        @Override
        public int hashCode() {
            return Objects.hash(packageId, position);
        }
    }
}

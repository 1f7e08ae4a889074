package org.carryover.credit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/** The bytes of a revision, written once. */
@Entity
@Table(name = "certificate_pdf")
class CertificatePdfRow {

    @Id
    @Column(name = "revision_id")
    private String revisionId;

    private String sha256;
    private byte[] bytes;

    @Column(name = "rendered_at")
    private Instant renderedAt;

    protected CertificatePdfRow() {}

    CertificatePdfRow(CertificateRevision revision, byte[] bytes, Instant now) {
        this.revisionId = revision.id();
        this.sha256 = hash(bytes);
        this.bytes = bytes;
        this.renderedAt = now;
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** @throws IllegalStateException if the bytes are not those that were issued */
    CertificatePdf pdf(String fileName) {
        if (!hash(bytes).equals(sha256)) {
            throw new IllegalStateException(
                    "The PDF of certificate revision " + revisionId + " is not what was issued");
        }
        return new CertificatePdf(fileName, sha256, bytes);
    }
}

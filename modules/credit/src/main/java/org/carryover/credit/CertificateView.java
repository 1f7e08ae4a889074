package org.carryover.credit;

import java.time.Instant;
import java.util.List;
import org.carryover.learning.EnrollmentId;
import org.carryover.shared.PersonId;

/**
 * One revision of a certificate as its holder and administrators see it.
 *
 * @param person the holder
 * @param issueReason why it was issued again, or null for the first
 * @param sha256 of the PDF; null while it is being prepared, which takes a moment
 * @param renamed the holder's name as on the license differs from the one printed: a new revision may be asked for
 * @param chain every revision under the number, oldest first
 */
public record CertificateView(
        EnrollmentId enrollment,
        PersonId person,
        CertificateStatus status,
        String issueReason,
        String sha256,
        boolean renamed,
        CertificateData data,
        List<Revision> chain) {

    /**
     * A line of the chain.
     *
     * @param issuedBy who issued it, as the audit log names actors
     * @param issueReason null for the first
     * @param endedAt when it was revoked or superseded, or null; so the next two
     * @param replacedBy the revision that took its place, or null
     * @param sha256 of the PDF; null while it is being prepared
     */
    public record Revision(
            int revision,
            CertificateStatus status,
            String holder,
            Instant issuedAt,
            String issuedBy,
            String issueReason,
            Instant endedAt,
            String endedBy,
            String endReason,
            Integer replacedBy,
            String sha256) {

        /** Whether the PDF can be had. */
        public boolean isReady() {
            return sha256 != null;
        }
    }

    public CertificateView {
        chain = List.copyOf(chain);
    }

    public CertificateNumber number() {
        return data.number();
    }

    public int revision() {
        return data.revision();
    }

    /** Whether this is the newest revision. */
    public boolean isNewest() {
        return chain.getLast().revision() == revision();
    }

    /** Whether the PDF can be had. */
    public boolean isReady() {
        return sha256 != null;
    }
}

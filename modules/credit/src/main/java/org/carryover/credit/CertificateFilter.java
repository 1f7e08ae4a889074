package org.carryover.credit;

import java.time.Instant;
import org.carryover.shared.PersonId;

/**
 * Which revisions to list; a null field means any.
 *
 * @param text a number or its beginning, or words of which each must occur in the printed name
 * @param issuedFrom from this instant on
 * @param issuedBefore up to and without this instant
 */
public record CertificateFilter(
        String text,
        String courseSlug,
        CertificateStatus status,
        PersonId person,
        Instant issuedFrom,
        Instant issuedBefore) {

    public static final CertificateFilter ANY = new CertificateFilter(null, null, null, null, null, null);
}

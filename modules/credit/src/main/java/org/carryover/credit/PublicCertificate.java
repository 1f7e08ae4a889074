package org.carryover.credit;

import java.time.LocalDate;
import org.carryover.shared.ContactHours;

/**
 * What anybody who holds the number may know, and nothing more.
 *
 * @param statusOn the day since which the status holds
 * @param replacedBy the revision that took this one's place, or null
 */
public record PublicCertificate(
        CertificateNumber number,
        int revision,
        CertificateStatus status,
        LocalDate statusOn,
        String holder,
        String courseTitle,
        LocalDate completedOn,
        ContactHours hours,
        Integer replacedBy) {}

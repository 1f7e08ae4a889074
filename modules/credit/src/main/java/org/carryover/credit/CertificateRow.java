package org.carryover.credit;

import java.time.Instant;
import java.time.LocalDate;
import org.carryover.shared.ContactHours;
import org.carryover.shared.PersonId;

/** A revision of a certificate in a list. */
public record CertificateRow(
        CertificateNumber number,
        int revision,
        CertificateStatus status,
        PersonId person,
        String holder,
        String courseSlug,
        String courseTitle,
        LocalDate completedOn,
        ContactHours hours,
        Instant issuedAt) {}

package org.carryover.credit;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.carryover.catalog.CourseVersionId;
import org.carryover.learning.EnrollmentId;
import org.carryover.shared.ContactHours;
import org.carryover.shared.PersonId;

/**
 * What somebody completed in a period, newest first, with totals. Revoked certificates are listed and not counted.
 *
 * @param holder the name as on the license today
 * @param from the first day, or null
 * @param to the last day, or null
 * @param zone the days are the provider's
 */
public record Transcript(
        PersonId person,
        String holder,
        String provider,
        LocalDate from,
        LocalDate to,
        ZoneId zone,
        Instant writtenAt,
        List<Line> lines,
        ContactHours hours,
        List<UnitTotal> units) {

    /**
     * A completion.
     *
     * @param number of its certificate, or null while that is held; so the next two
     * @param counted whether the totals hold it
     */
    public record Line(
            EnrollmentId enrollment,
            CourseVersionId version,
            String courseSlug,
            String courseTitle,
            int versionNumber,
            LocalDate completedOn,
            ContactHours hours,
            List<Award.Units> units,
            CertificateNumber number,
            Integer revision,
            CertificateStatus status,
            boolean counted) {
        public Line {
            units = List.copyOf(units);
        }
    }

    /** What the accreditors' units of one kind add up to. */
    public record UnitTotal(String unit, BigDecimal units) {}

    public Transcript {
        lines = List.copyOf(lines);
        units = List.copyOf(units);
    }

    public boolean isEmpty() {
        return lines.isEmpty();
    }
}

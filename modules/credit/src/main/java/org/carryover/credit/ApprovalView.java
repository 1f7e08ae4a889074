package org.carryover.credit;

import java.time.Instant;
import java.time.LocalDate;
import org.carryover.catalog.Category;
import org.carryover.catalog.CourseVersionId;
import org.carryover.catalog.Format;
import org.carryover.catalog.Level;

/**
 * @param from the first day
 * @param to the last day, or null
 * @param validFrom the first instant of the first day
 * @param validUntil the first instant after the last day, or null
 * @param endReason why it was ended early, or null
 */
public record ApprovalView(
        String id,
        AccreditorView accreditor,
        CourseVersionId courseVersion,
        String courseTitle,
        int versionNumber,
        String number,
        Format format,
        Level level,
        Category category,
        LocalDate from,
        LocalDate to,
        Instant validFrom,
        Instant validUntil,
        String endReason) {

    public boolean isInForce(Instant instant) {
        return !instant.isBefore(validFrom) && (validUntil == null || instant.isBefore(validUntil));
    }
}

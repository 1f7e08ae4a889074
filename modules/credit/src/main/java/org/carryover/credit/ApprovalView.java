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

    public ApprovalStanding standing(Instant now) {
        boolean over = validUntil != null && !now.isBefore(validUntil);
        if (over || !accreditor.decidesAt(now)) {
            return ApprovalStanding.ENDED;
        }
        if (now.isBefore(validFrom)) {
            return ApprovalStanding.COMING;
        }
        boolean soon = validUntil != null && !validUntil.isAfter(now.plus(ApprovalStanding.SOON));
        return soon ? ApprovalStanding.ENDS_SOON : ApprovalStanding.IN_FORCE;
    }
}

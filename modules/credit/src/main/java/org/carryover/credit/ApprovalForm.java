package org.carryover.credit;

import java.time.LocalDate;
import org.carryover.catalog.Category;
import org.carryover.catalog.CourseVersionId;
import org.carryover.catalog.Format;
import org.carryover.catalog.Level;

/**
 * What an administrator enters about an approval, as the accreditor's letter says it.
 *
 * @param id null for a new one
 * @param from the first day, in the provider's zone
 * @param to the last day, or null while none is known
 */
public record ApprovalForm(
        String id,
        String accreditor,
        CourseVersionId courseVersion,
        String number,
        Format format,
        Level level,
        Category category,
        LocalDate from,
        LocalDate to) {}

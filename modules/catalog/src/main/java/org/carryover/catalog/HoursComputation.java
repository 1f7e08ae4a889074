package org.carryover.catalog;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.carryover.shared.ContactHours;

/**
 * How the hours of a course version came about, frozen when it was published: a later change of a formula changes no version.
 *
 * @param minutes exact, before rounding
 * @param contactHours what is awarded: the whole steps of the method that the minutes fill
 */
public record HoursComputation(
        HoursMethod method,
        StudyLoad load,
        BigDecimal minutes,
        ContactHours contactHours,
        String reason,
        String approvedBy,
        LocalDate approvedOn) {

    static HoursComputation of(CourseContent content) {
        ContactHoursPlan plan = content.contactHours();
        StudyLoad load = content.load();
        BigDecimal minutes = plan.method().minutes(load);
        ContactHours awarded = new ContactHours(plan.method().step().awarded(minutes));
        return new HoursComputation(
                plan.method(), load, minutes, awarded, plan.reason(), plan.approvedBy(), plan.approvedOn());
    }

    public int words() {
        return load.words();
    }

    public int questions() {
        return load.questions();
    }

    /** The minutes to show; never rounded up. */
    public int wholeMinutes() {
        return minutes.setScale(0, RoundingMode.DOWN).intValueExact();
    }
}

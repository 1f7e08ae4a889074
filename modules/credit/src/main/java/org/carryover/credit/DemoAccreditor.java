package org.carryover.credit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import org.carryover.catalog.CourseVersion;

/** An invented accreditor, so that a demonstration can show what an approval adds. Its name says so wherever it is printed. */
final class DemoAccreditor {

    static final String NAME = "Sample Accreditor (demonstration only)";

    private static final String STATEMENT =
            "Demonstration only: this accreditor is invented and has approved nothing. In a real approval, the accreditor’s own wording stands here, such as that units do not imply"
                    + " endorsement of content, products or clinical procedures.";

    private DemoAccreditor() {}

    static AccreditorForm form() {
        UnitRule rule = new UnitRule(
                "sample CEU",
                UnitRule.AOTA.minutesPerUnit(),
                UnitRule.AOTA.increment(),
                UnitRule.AOTA.rounding(),
                0,
                BigDecimal.ZERO,
                UnitRule.AOTA.counted());
        return AccreditorForm.of(null, NAME, "Sample", "DEMO-PROVIDER", rule, STATEMENT);
    }

    static ApprovalForm approval(String accreditor, CourseVersion course, LocalDate from) {
        return new ApprovalForm(
                null,
                accreditor,
                course.id(),
                "DEMO-" + course.id().value().substring(18).toUpperCase(Locale.ROOT),
                course.content().format(),
                course.content().level(),
                course.content().category(),
                from,
                from.plusYears(3).minusDays(1));
    }
}

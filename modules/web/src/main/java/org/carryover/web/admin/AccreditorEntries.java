package org.carryover.web.admin;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.carryover.credit.AccreditorForm;
import org.carryover.credit.AccreditorView;
import org.carryover.credit.Rounding;
import org.carryover.credit.SegmentKind;
import org.carryover.credit.UnitRule;

/** What stands in the fields about an accreditor. A number that cannot be read counts as none, which the façade answers at its field. */
public final class AccreditorEntries {

    private static final String WHOLE = "\\d{1,6}";
    private static final String DECIMAL = "\\d{1,6}([.]\\d{1,6})?";

    private String name;
    private String shortName;
    private String providerNumber;
    private String statement;
    private String unit;
    private String minutesPerUnit;
    private String increment;
    private Rounding rounding;
    private String minimumMinutes;
    private String minimumUnits;
    private final Set<SegmentKind> counted;

    private AccreditorEntries(UnitRule rule) {
        unit = rule.unit();
        minutesPerUnit = String.valueOf(rule.minutesPerUnit());
        increment = rule.increment().toPlainString();
        rounding = rule.rounding();
        minimumMinutes = String.valueOf(rule.minimumMinutes());
        minimumUnits = rule.minimumUnits().toPlainString();
        counted = rule.counted().isEmpty() ? EnumSet.noneOf(SegmentKind.class) : EnumSet.copyOf(rule.counted());
    }

    static AccreditorEntries of(UnitRule rule) {
        return new AccreditorEntries(rule);
    }

    static AccreditorEntries of(AccreditorView accreditor) {
        AccreditorEntries entries = new AccreditorEntries(accreditor.unitRule());
        entries.name = accreditor.name();
        entries.shortName = accreditor.shortName();
        entries.providerNumber = accreditor.providerNumber();
        entries.statement = accreditor.statement();
        return entries;
    }

    AccreditorForm form(String id) {
        return new AccreditorForm(
                id,
                name,
                shortName,
                providerNumber,
                unit,
                matches(minutesPerUnit, WHOLE) ? Integer.valueOf(minutesPerUnit.strip()) : null,
                matches(increment, DECIMAL) ? new BigDecimal(increment.strip()) : null,
                rounding,
                matches(minimumMinutes, WHOLE) ? Integer.valueOf(minimumMinutes.strip()) : null,
                matches(minimumUnits, DECIMAL) ? new BigDecimal(minimumUnits.strip()) : null,
                counted,
                statement);
    }

    private static boolean matches(String typed, String pattern) {
        return Objects.requireNonNullElse(typed, "").strip().matches(pattern);
    }

    private void count(SegmentKind kind, boolean counts) {
        if (counts) {
            counted.add(kind);
        } else {
            counted.remove(kind);
        }
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getShortName() {
        return shortName;
    }

    public void setShortName(String shortName) {
        this.shortName = shortName;
    }

    public String getProviderNumber() {
        return providerNumber;
    }

    public void setProviderNumber(String providerNumber) {
        this.providerNumber = providerNumber;
    }

    public String getStatement() {
        return statement;
    }

    public void setStatement(String statement) {
        this.statement = statement;
    }

    public String getUnit() {
        return unit;
    }

    public void setUnit(String unit) {
        this.unit = unit;
    }

    public String getMinutesPerUnit() {
        return minutesPerUnit;
    }

    public void setMinutesPerUnit(String minutesPerUnit) {
        this.minutesPerUnit = minutesPerUnit;
    }

    public String getIncrement() {
        return increment;
    }

    public void setIncrement(String increment) {
        this.increment = increment;
    }

    public Rounding getRounding() {
        return rounding;
    }

    public void setRounding(Rounding rounding) {
        this.rounding = rounding;
    }

    public Rounding[] getRoundings() {
        return Rounding.values();
    }

    public String getMinimumMinutes() {
        return minimumMinutes;
    }

    public void setMinimumMinutes(String minimumMinutes) {
        this.minimumMinutes = minimumMinutes;
    }

    public String getMinimumUnits() {
        return minimumUnits;
    }

    public void setMinimumUnits(String minimumUnits) {
        this.minimumUnits = minimumUnits;
    }

    public boolean isContent() {
        return counted.contains(SegmentKind.CONTENT);
    }

    public void setContent(boolean counts) {
        count(SegmentKind.CONTENT, counts);
    }

    public boolean isAssessment() {
        return counted.contains(SegmentKind.ASSESSMENT);
    }

    public void setAssessment(boolean counts) {
        count(SegmentKind.ASSESSMENT, counts);
    }

    public boolean isEvaluation() {
        return counted.contains(SegmentKind.EVALUATION);
    }

    public void setEvaluation(boolean counts) {
        count(SegmentKind.EVALUATION, counts);
    }
}

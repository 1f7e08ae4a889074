package org.carryover.web;

import java.io.Serializable;
import java.time.LocalDate;
import org.carryover.identity.LicenseForm;
import org.carryover.identity.LicenseType;
import org.carryover.identity.LicenseView;

/** A license as it is typed. It may cross a redirect, and so come to another node. */
public class LicenseEntries implements Serializable {

    private static final long serialVersionUID = 1L;

    private String jurisdiction;
    private String number;
    private LicenseType type;
    private LocalDate periodStart;
    private LocalDate periodEnd;

    static LicenseEntries of(LicenseView license) {
        LicenseEntries entries = new LicenseEntries();
        entries.jurisdiction = license.jurisdiction();
        entries.number = license.number();
        entries.type = license.type();
        entries.periodStart = license.periodStart();
        entries.periodEnd = license.periodEnd();
        return entries;
    }

    /** @param id of the license that is stated anew, or null for another one */
    LicenseForm form(String id) {
        return new LicenseForm(id, jurisdiction, number, type, periodStart, periodEnd);
    }

    public String getJurisdiction() {
        return jurisdiction;
    }

    public void setJurisdiction(String jurisdiction) {
        this.jurisdiction = jurisdiction;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public LicenseType getType() {
        return type;
    }

    public void setType(LicenseType type) {
        this.type = type;
    }

    public LocalDate getPeriodStart() {
        return periodStart;
    }

    public void setPeriodStart(LocalDate periodStart) {
        this.periodStart = periodStart;
    }

    public LocalDate getPeriodEnd() {
        return periodEnd;
    }

    public void setPeriodEnd(LocalDate periodEnd) {
        this.periodEnd = periodEnd;
    }
}

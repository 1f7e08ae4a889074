package org.carryover.identity;

import java.time.LocalDate;

/** A license as its holder has stated it; nobody has checked it with the board. Period days may be null. */
public record LicenseView(
        String id, String jurisdiction, String number, LicenseType type, LocalDate periodStart, LocalDate periodEnd) {}

package org.carryover.catalog;

import java.time.LocalDate;

/** The author's statement of how the hours come about, and who approved it. An auditor may ask for each of these. */
public record ContactHoursPlan(HoursMethod method, String reason, String approvedBy, LocalDate approvedOn) {}

package org.carryover.identity;

import java.time.LocalDate;

/**
 * A license as its holder states it.
 *
 * @param id null for a new one
 * @param jurisdiction ISO 3166-2, such as US-FL, or ISO 3166-1 where a country licenses as a whole
 * @param periodStart first day of the current period, or null
 * @param periodEnd last day of the current period, or null
 */
public record LicenseForm(
        String id, String jurisdiction, String number, LicenseType type, LocalDate periodStart, LocalDate periodEnd) {}

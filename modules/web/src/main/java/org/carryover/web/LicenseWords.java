package org.carryover.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.carryover.identity.LicenseView;

/** A license in words. */
@Named
@ApplicationScoped
public class LicenseWords {

    /** How many days before the end of a period the page warns. */
    private static final int SOON = 90;

    @Inject
    private Jurisdictions jurisdictions;

    @Inject
    private Messages messages;

    @Inject
    private Clock clock;

    /** "Florida, OT-12345" */
    public String name(LicenseView license) {
        return name(LicenseEntries.of(license));
    }

    String name(LicenseEntries license) {
        return jurisdictions.name(license.getJurisdiction()) + ", " + license.getNumber();
    }

    public String period(LicenseView license) {
        String from = license.periodStart() == null ? "" : messages.date(license.periodStart());
        String to = license.periodEnd() == null ? "" : messages.date(license.periodEnd());
        String key = from.isEmpty() ? to.isEmpty() ? "none" : "end" : to.isEmpty() ? "start" : "both";
        return messages.text("account.license.period." + key, Map.of("from", from, "to", to));
    }

    /** The last day of a period still counts, wherever its holder reads it. */
    public boolean isExpired(LicenseView license, ZoneId zone) {
        return license.periodEnd() != null && daysLeft(license, zone) < 0;
    }

    /** Says that the period has ended or ends soon; else empty. */
    public String warning(LicenseView license, ZoneId zone) {
        if (license.periodEnd() == null) {
            return "";
        }
        long days = daysLeft(license, zone);
        if (days < 0) {
            return messages.text("account.license.expired");
        }
        if (days == 0) {
            return messages.text("account.license.endsToday");
        }
        return days > SOON ? "" : messages.count("account.license.ends", days);
    }

    private long daysLeft(LicenseView license, ZoneId zone) {
        return ChronoUnit.DAYS.between(LocalDate.now(clock.withZone(zone)), license.periodEnd());
    }
}

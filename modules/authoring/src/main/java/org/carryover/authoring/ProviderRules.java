package org.carryover.authoring;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;

/** What the provider must say before anybody may enroll. */
final class ProviderRules {

    static final List<Rule> ALL = List.of(new Rule("provider-time-zone", ProviderRules::timeZone));

    private ProviderRules() {}

    private static void timeZone(Draft draft, Rule.Report report) {
        draft.provider().filter(sheet -> !zoneIsKnown(sheet.root())).ifPresent(sheet -> {
            Yaml zone = sheet.root().get("timeZone");
            report.error(
                    zone.place(),
                    "No time zone has the name " + zone.text(),
                    "Use a name of the IANA list, such as America/New_York: certificates are dated in it.");
        });
    }

    static boolean zoneIsKnown(Yaml provider) {
        try {
            return ZoneId.of(provider.text("timeZone")).getRules() != null;
        } catch (DateTimeException e) {
            return false;
        }
    }
}

package org.carryover.authoring;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.carryover.authoring.Rule.Report;

/** What the provider must say before anybody may enroll. */
final class ProviderRules {

    static final List<Rule> ALL = List.of(
            new Rule("provider-missing", ProviderRules::missing),
            new Rule("provider-time-zone", ProviderRules::timeZone),
            new Rule("provider-partial-credit", ProviderRules::partialCredit),
            new Rule("signer-period", ProviderRules::period),
            new Rule("signer-missing", ProviderRules::signer));

    private ProviderRules() {}

    private static void missing(Draft draft, Report report) {
        if (!draft.courses().isEmpty()
                && draft.provider().isEmpty()
                && draft.library().provider().isEmpty()) {
            report.error(
                    draft.courses().getFirst().course().place(),
                    "Nobody answers for the course: there is no provider",
                    "Add provider.yaml, with policies and a signer; learners must read them before they enroll.");
        }
    }

    private static void timeZone(Draft draft, Report report) {
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

    private static void partialCredit(Draft draft, Report report) {
        draft.provider().map(sheet -> sheet.root().get("completionPolicy")).ifPresent(policy -> {
            if (!policy.text().toLowerCase(Locale.ROOT).contains("no partial credit")) {
                report.error(
                        policy.place(),
                        "The completion policy does not say that there is no partial credit",
                        "Write \"No partial credit\" and what it means; learners must read it before they enroll.");
            }
        });
    }

    private static void period(Draft draft, Report report) {
        draft.provider()
                .ifPresent(sheet -> sheet.root()
                        .items("signers")
                        .forEach(signer -> signer.find("to").ifPresent(to -> {
                            if (LocalDate.parse(to.text()).isBefore(LocalDate.parse(signer.text("from")))) {
                                report.error(
                                        to.place(), "The signer's period ends before it begins", "Mend from or to.");
                            }
                        })));
    }

    private static void signer(Draft draft, Report report) {
        draft.library()
                .provider()
                .ifPresent(provider -> draft.courses().forEach(course -> {
                    Yaml approved = course.root().get("contactHours").get("approvedOn");
                    if (provider.signerOn(LocalDate.parse(approved.text())).isEmpty()) {
                        report.error(
                                approved.place(),
                                "On " + approved.text() + " nobody signs certificates",
                                "Add a signer to provider.yaml whose period holds this day.");
                    }
                }));
    }
}

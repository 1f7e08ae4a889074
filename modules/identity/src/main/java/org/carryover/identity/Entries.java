package org.carryover.identity;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads what people type into forms and collects what is wrong with it: message key by field. */
final class Entries {

    private static final Pattern EMAIL = Pattern.compile(
            "[^\\s@<>()\",;:\\\\\\[\\]\\p{C}]{1,64}@[^\\s@.<>()\",;:\\\\\\[\\]\\p{C}]+(\\.[^\\s@.<>()\",;:\\\\\\[\\]\\p{C}]+)+");
    private static final Pattern JURISDICTION = Pattern.compile("[A-Z]{2}(-[A-Z0-9]{1,3})?");

    /** Control characters, line breaks and what turns the direction of other text around. */
    private static final Pattern NOT_IN_A_LINE =
            Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}\\u202A-\\u202E\\u2066-\\u2069]");

    private static final int LONGEST_NAME = 200;
    private static final int MOST_NAMES = 10;
    private static final int LONGEST_EMAIL = 254;
    private static final int LONGEST_NUMBER = 60;

    private final Map<String, String> faults = new LinkedHashMap<>();

    Map<String, String> faults() {
        return faults;
    }

    boolean areRight() {
        return faults.isEmpty();
    }

    void fault(String field, String messageKey) {
        faults.putIfAbsent(field, messageKey);
    }

    PersonName name(String licenseName, List<String> otherNames) {
        String name = line("licenseName", licenseName, LONGEST_NAME);
        if (name.isEmpty()) {
            fault("licenseName", "identity.name.missing");
        }
        List<String> others = otherNames.stream()
                .map(other -> line("otherNames", other, LONGEST_NAME))
                .filter(other -> !other.isEmpty())
                .distinct()
                .toList();
        if (others.size() > MOST_NAMES) {
            fault("otherNames", "identity.names.many");
        }
        return new PersonName(name, others);
    }

    String email(String typed) {
        String email = typed == null ? "" : typed.strip();
        if (email.isEmpty()) {
            fault("email", "identity.email.missing");
        } else if (email.length() > LONGEST_EMAIL || !EMAIL.matcher(email).matches()) {
            fault("email", "identity.email.form");
        }
        return email;
    }

    Profession profession(String typed) {
        Optional<Profession> profession = Profession.of(typed);
        if (profession.isEmpty()) {
            fault("profession", "identity.profession.missing");
        }
        return profession.orElse(Profession.OTHER);
    }

    ZoneId zone(String typed) {
        if (typed != null && ZoneId.getAvailableZoneIds().contains(typed)) {
            try {
                return ZoneId.of(typed);
            } catch (DateTimeException e) {
                throw new IllegalStateException("An available zone cannot be read: " + typed, e);
            }
        }
        fault("zone", "identity.zone.missing");
        return ZoneId.of("UTC");
    }

    LicenseForm license(LicenseForm form) {
        String jurisdiction =
                form.jurisdiction() == null ? "" : form.jurisdiction().strip();
        if (!JURISDICTION.matcher(jurisdiction).matches()) {
            fault("jurisdiction", "identity.license.jurisdiction");
        }
        String number = line("number", form.number(), LONGEST_NUMBER);
        if (number.isEmpty()) {
            fault("number", "identity.license.number");
        }
        if (form.type() == null) {
            fault("type", "identity.license.type");
        }
        LocalDate start = form.periodStart();
        LocalDate end = form.periodEnd();
        if (start != null && end != null && !start.isBefore(end)) {
            fault("periodEnd", "identity.license.period");
        }
        return new LicenseForm(form.id(), jurisdiction, number, form.type(), start, end);
    }

    /** One line of text in composed form; longer text or control characters are a fault, nothing is cut or dropped in silence. */
    private String line(String field, String typed, int longest) {
        String text = typed == null
                ? ""
                : Normalizer.normalize(typed, Normalizer.Form.NFC).strip().replaceAll("[ \\u00A0\\t]+", " ");
        if (text.length() > longest) {
            fault(field, "identity.text.long");
        }
        if (NOT_IN_A_LINE.matcher(text).find()) {
            fault(field, "identity.text.characters");
        }
        return text;
    }
}

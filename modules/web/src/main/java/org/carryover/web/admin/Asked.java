package org.carryover.web.admin;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.carryover.shared.Actor;
import org.carryover.web.ListAddress;

/**
 * Who asks for a list, and what the address says. What cannot be read is not asked for.
 *
 * @param zone in which the days of the address are meant
 */
record Asked(Actor actor, ZoneId zone, ListAddress address) {

    static final String FROM = "from";
    static final String TO = "to";

    /** Null when nothing is asked for; so below. */
    String text(String name) {
        String value = address.value(name);
        return value.isEmpty() ? null : value;
    }

    /** The constant whose name stands in the address in small letters, with hyphens. */
    <E extends Enum<E>> E constant(Class<E> type, String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> key(constant).equals(address.value(name)))
                .findFirst()
                .orElse(null);
    }

    static String key(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The beginning of the first day. */
    Instant from() {
        return day(FROM).map(this::beginning).orElse(null);
    }

    /** The end of the last day. */
    Instant to() {
        return day(TO).map(last -> beginning(last.plusDays(1))).orElse(null);
    }

    /** Whether a day was typed that is none. */
    boolean isPeriodUnread() {
        return isUnread(FROM) || isUnread(TO);
    }

    private boolean isUnread(String name) {
        return text(name) != null && day(name).isEmpty();
    }

    private Instant beginning(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    private Optional<LocalDate> day(String name) {
        // Four digits: what a date field sends, and what every database can compare.
        if (!address.value(name).matches("[12]\\d{3}-\\d\\d-\\d\\d")) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(address.value(name)));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}

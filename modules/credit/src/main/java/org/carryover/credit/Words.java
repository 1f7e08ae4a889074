package org.carryover.credit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;
import org.carryover.catalog.Category;
import org.carryover.catalog.Format;
import org.carryover.catalog.Level;
import org.carryover.shared.ContactHours;

/** The words of awards, mails and papers, and how they write dates, numbers and hours. */
final class Words {

    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("org.carryover.credit.words");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MMMM d, uuuu", Locale.US);
    private static final DateTimeFormatter SHORT_DAY = DateTimeFormatter.ofPattern("MMM d, uuuu", Locale.US);
    private static final DateTimeFormatter DAY_OF_YEAR = DateTimeFormatter.ofPattern("MMMM d", Locale.US);
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("MMMM d, uuuu 'at' h:mm:ss a z", Locale.US);

    private Words() {}

    /** The text of a key with values in its places; backwards, so that a value that looks like a place stays what it is. */
    static String of(String key, Object... values) {
        String text = BUNDLE.getString(key).replace("''", "’");
        for (int i = values.length - 1; i >= 0; i--) {
            text = text.replace("{" + i + "}", String.valueOf(values[i]));
        }
        return text;
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** "Nov 2, 2026", for tables. */
    static String shortDay(LocalDate day) {
        return SHORT_DAY.format(day);
    }

    /** "November 2 to 23, 2026", as short as it can be. */
    static String period(LocalDate from, LocalDate to) {
        if (from.getYear() != to.getYear()) {
            return day(from) + " to " + day(to);
        }
        String end = from.getMonth() == to.getMonth() ? to.getDayOfMonth() + ", " + to.getYear() : day(to);
        return DAY_OF_YEAR.format(from) + " to " + end;
    }

    static String moment(Instant instant, ZoneId zone) {
        return MOMENT.format(instant.atZone(zone));
    }

    static String number(long number) {
        return String.format(Locale.US, "%,d", number);
    }

    /** "1 contact hour", "1.5 contact hours". */
    static String hours(ContactHours hours) {
        return hours.label() + (hours.minutes() == 60 ? " contact hour" : " contact hours");
    }

    static String format(Format format) {
        return of("format." + format.name());
    }

    static String level(Level level) {
        return of("level." + level.name());
    }

    static String category(Category category) {
        return of("category." + category.name());
    }
}

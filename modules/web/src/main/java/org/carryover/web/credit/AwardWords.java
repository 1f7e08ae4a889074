package org.carryover.web.credit;

import java.util.Map;
import org.carryover.credit.Award;
import org.carryover.shared.ContactHours;
import org.carryover.web.Messages;

/** What credit came to, in a few words. */
public final class AwardWords {

    private AwardWords() {}

    public static String result(Award award, Messages messages) {
        return switch (award) {
            case Award.Hours hours -> hours(hours.hours(), messages);
            case Award.Units units -> units.label();
            case Award.Refused refused -> messages.text("certificate.refused");
        };
    }

    /** "1 contact hour", "1.5 contact hours" */
    public static String hours(ContactHours hours, Messages messages) {
        String key = hours.minutes() == 60 ? "certificate.hour" : "certificate.hours";
        return messages.text(key, Map.of("hours", hours.label()));
    }
}

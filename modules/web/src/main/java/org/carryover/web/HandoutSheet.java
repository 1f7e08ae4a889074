package org.carryover.web;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.ResourceBundle;
import org.carryover.shared.Settings;
import org.carryover.strategies.HandoutContent;

/** A family handout as it is printed, in the family's language; also one that is not published yet. */
public record HandoutSheet(HandoutContent content, int revision, Instant publishedAt) {

    public ResourceBundle getWords() {
        return content.words();
    }

    public String getDay() {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .localizedBy(Locale.forLanguageTag(content.lang()))
                .format(publishedAt.atZone(ZoneOffset.UTC));
    }

    /** Where the card is, as a family would type it. */
    public String getAddress() {
        return Settings.baseUrl().replaceFirst("^https?://", "") + "/strategy/" + content.slug();
    }
}

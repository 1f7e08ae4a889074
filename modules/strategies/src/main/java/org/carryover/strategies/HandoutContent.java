package org.carryover.strategies;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One revision of a family handout: at most one printed page in one language.
 *
 * @param lang a BCP 47 tag, the folder that the file lies in
 * @param slug the same as the card's
 * @param review who reviewed the translation and when; nothing while nobody has
 */
public record HandoutContent(String lang, String slug, String title, RichText body, Optional<Review> review) {

    private static final Pattern HEADING = Pattern.compile("<h2[^>]*>(.*?)</h2>", Pattern.DOTALL);

    /** A recorded review by a clinician who reads the language. */
    public record Review(String clinician, LocalDate on) {}

    /** The opening, under an empty heading, and what stands under each heading. */
    @JsonIgnore
    public List<Section> sections() {
        List<Section> sections = new ArrayList<>();
        Matcher headings = HEADING.matcher(body.html());
        String heading = "";
        int from = 0;
        while (headings.find()) {
            sections.add(section(heading, body.html().substring(from, headings.start())));
            heading = headings.group(1).replaceAll("<[^>]*>", "");
            from = headings.end();
        }
        sections.add(section(heading, body.html().substring(from)));
        return sections;
    }

    private Section section(String heading, String html) {
        return new Section(heading, html, heading.equals(words().getString("safety")));
    }

    /** The words around the handout, in its own language and never in the server's; English where nobody translated them. */
    @JsonIgnore
    public ResourceBundle words() {
        return ResourceBundle.getBundle(
                "org.carryover.strategies.sheet",
                Locale.forLanguageTag(lang),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}

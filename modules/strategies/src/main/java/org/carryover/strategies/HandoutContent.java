package org.carryover.strategies;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One revision of a family handout: at most one printed page in one language.
 *
 * @param lang a BCP 47 tag, the folder that the file lies in
 * @param slug the same as the card's
 * @param review who reviewed the translation and when; nothing while nobody has
 */
public record HandoutContent(String lang, String slug, String title, RichText body, Optional<Review> review) {

    /** A recorded review by a clinician who reads the language. */
    public record Review(String clinician, LocalDate on) {}
}

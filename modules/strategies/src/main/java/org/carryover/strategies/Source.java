package org.carryover.strategies;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Optional;

/**
 * A source of a card, as it was when the card was published. What is not known is empty.
 *
 * @param year as printed: not every source has a plain year
 * @param finding what the text that was seen says, paraphrased
 */
public record Source(
        String id,
        String authors,
        String year,
        String title,
        String container,
        String volume,
        String issue,
        String pages,
        String doi,
        String url,
        String finding) {

    /** Where the source can be read: its DOI before any other address. */
    @JsonIgnore
    public Optional<String> address() {
        if (!doi.isEmpty()) {
            return Optional.of("https://doi.org/" + doi);
        }
        return Optional.of(url).filter(address -> address.startsWith("https://") || address.startsWith("http://"));
    }
}

package org.carryover.catalog;

import java.util.List;
import java.util.Optional;

/**
 * A source that may be cited, as somebody saw it. What is not known is empty.
 *
 * @param type the kind of study or text; how strong a claim may be follows from it
 * @param year as printed: not every source has a plain year
 * @param finding what the text that was seen says, paraphrased
 * @param caution what an author must not conclude from it
 * @param confidence how much of the source was read (A to C), never how strong it is; for authors only
 */
public record Reference(
        String id,
        String type,
        String authors,
        String year,
        String title,
        String container,
        String volume,
        String issue,
        String pages,
        String doi,
        String url,
        String finding,
        String caution,
        String confidence,
        List<String> tags) {

    public Reference {
        tags = List.copyOf(tags);
    }

    /** Where the source can be read: its DOI before any other address. */
    public Optional<String> address() {
        if (!doi.isEmpty()) {
            return Optional.of("https://doi.org/" + doi);
        }
        return Optional.of(url).filter(address -> !address.isEmpty());
    }
}

package org.carryover.strategies;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The kind of the strongest source behind a card, strongest first. It follows from what kind of text the source is, never from how much of
 * it was read.
 */
public enum Evidence {
    GUIDELINE,
    REVIEW,
    TRIAL,
    SMALL_STUDY,
    PRACTICE_BASED;

    /** The name in content files, JSON and addresses: {@code small-study}. */
    @JsonValue
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The kind with this key, or nothing where there is none. */
    public static Optional<Evidence> of(String key) {
        return Stream.of(values()).filter(kind -> kind.key().equals(key)).findFirst();
    }

    @JsonCreator
    static Evidence parse(String key) {
        return of(key).orElseThrow(() -> new IllegalArgumentException("No kind of evidence: " + key));
    }

    public boolean isStrongerThan(Evidence other) {
        return compareTo(other) < 0;
    }
}

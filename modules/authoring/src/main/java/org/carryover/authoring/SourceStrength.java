package org.carryover.authoring;

import java.util.Locale;
import java.util.stream.Stream;
import org.carryover.catalog.Reference;
import org.carryover.strategies.Evidence;

/** What kind of evidence a source is, by the type that was noted for it. Where the words are unclear, the weaker kind is taken. */
final class SourceStrength {

    private SourceStrength() {}

    static Evidence of(Reference source) {
        String type = source.type().toLowerCase(Locale.ROOT);
        if (has(type, "protocol", "commentary", "theory review")) {
            return Evidence.PRACTICE_BASED;
        }
        if (has(
                type,
                "guideline",
                "policy statement",
                "clinical report",
                "consensus statement",
                "evidence statement")) {
            return Evidence.GUIDELINE;
        }
        if (has(type.replace("-reviewed", ""), "review", "meta-analysis", "overview", "research synthesis")) {
            return Evidence.REVIEW;
        }
        if (has(type, "randomized", "trial") && !has(type, "pilot", "feasibility", "nonrandomized")) {
            return Evidence.TRIAL;
        }
        if (has(
                type,
                "study",
                "studies",
                "survey",
                "pilot",
                "feasibility",
                "experiment",
                "research",
                "cohort",
                "analysis",
                "evaluation",
                "thesis")) {
            return Evidence.SMALL_STUDY;
        }
        return Evidence.PRACTICE_BASED;
    }

    private static boolean has(String type, String... words) {
        return Stream.of(words).anyMatch(type::contains);
    }
}

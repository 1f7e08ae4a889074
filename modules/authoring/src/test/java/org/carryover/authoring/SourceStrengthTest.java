package org.carryover.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.carryover.catalog.Reference;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceStrengthTest {

    @ParameterizedTest
    @CsvSource({
        "clinical practice guideline, guideline",
        "policy statement, guideline",
        "systematic review and meta-analysis, review",
        "scoping review, review",
        "meta-analysis of single-case studies, review",
        "randomized controlled trial, trial",
        "randomized controlled trial (WWC-reviewed), trial",
        "secondary analysis of a randomized trial, trial",
        "randomized crossover pilot, small-study",
        "feasibility randomized trial, small-study",
        "pilot study, small-study",
        "cross-sectional survey, small-study",
        "trial protocol, practice-based",
        "review protocol, practice-based",
        "practice brief, practice-based",
        "blog post, practice-based",
        "book chapter, practice-based"
    })
    void followsFromTheType(String type, String evidence) {
        Reference source =
                new Reference("id", type, "A", "2020", "T", "C", "", "", "", "", "", "F", "", "A", List.of());
        assertThat(SourceStrength.of(source).key()).isEqualTo(evidence);
    }
}

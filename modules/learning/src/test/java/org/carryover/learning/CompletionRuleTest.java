package org.carryover.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.carryover.assessment.TestRecord;
import org.carryover.catalog.CourseContent;
import org.carryover.catalog.Requirement;
import org.carryover.catalog.SampleCourse;
import org.junit.jupiter.api.Test;

/** All requirements met, whichever they are and in whatever order, is complete; anything less is not. */
class CompletionRuleTest {

    private static final Instant START = Instant.parse("2026-11-24T18:00:00Z");
    private static final CourseContent FULL = SampleCourse.content();
    private static final List<String> STEPS = List.of("what-it-is", "adult-first", "test", "attest", "evaluate");

    @Test
    void everySubsetOfStepsInEveryOrderCompletesExactlyWhatIsMet() {
        int cases = 0;
        for (Set<Requirement> published : subsets()) {
            CourseContent course = asking(published);
            for (List<String> steps : orderedSubsets()) {
                List<RequirementStatus> statuses = CompletionRule.evaluate(course, recorded(steps));
                assertThat(statuses).extracting(RequirementStatus::requirement).containsExactlyElementsOf(published);
                assertThat(CompletionRule.completedAt(statuses))
                        .as("%s after %s", published, steps)
                        .isEqualTo(expected(published, steps));
                cases++;
            }
        }
        assertThat(cases).isEqualTo(15 * 326);
    }

    @Test
    void aCourseThatAsksForNothingCompletesNobody() {
        assertThat(CompletionRule.completedAt(CompletionRule.evaluate(asking(Set.of()), recorded(STEPS))))
                .isEmpty();
    }

    @Test
    void theEvidenceSaysWhatIsMissing() {
        CompletionRule.Recorded recorded = new CompletionRule.Recorded(
                Map.of("adult-first", START, "a lesson of another version", START),
                new TestRecord(2, 1, null, null),
                null,
                null);
        assertThat(CompletionRule.evaluate(FULL, recorded))
                .extracting(RequirementStatus::evidence)
                .containsExactly(
                        new Evidence.Lessons(1, 2, List.of("What co-regulation is"), null),
                        new Evidence.PostTest(2, 4, 4, 1, null),
                        new Evidence.Attestation(null),
                        new Evidence.Evaluation(3, null));
    }

    /** Each step is a minute after the one before. */
    private static Instant at(List<String> steps, String step) {
        return START.plusSeconds(60L * steps.indexOf(step));
    }

    private static Optional<Instant> expected(Set<Requirement> published, List<String> steps) {
        List<String> needed = published.stream()
                .flatMap(requirement -> stepsOf(requirement).stream())
                .toList();
        return steps.containsAll(needed)
                ? needed.stream().map(step -> at(steps, step)).max(Instant::compareTo)
                : Optional.empty();
    }

    private static List<String> stepsOf(Requirement requirement) {
        return switch (requirement) {
            case LESSONS -> List.of("what-it-is", "adult-first");
            case POST_TEST -> List.of("test");
            case ATTESTATION -> List.of("attest");
            case EVALUATION -> List.of("evaluate");
        };
    }

    private static CompletionRule.Recorded recorded(List<String> steps) {
        Map<String, Instant> finished = new HashMap<>();
        for (String lesson : List.of("what-it-is", "adult-first")) {
            if (steps.contains(lesson)) {
                finished.put(lesson, at(steps, lesson));
            }
        }
        return new CompletionRule.Recorded(
                finished,
                steps.contains("test") ? new TestRecord(4, 1, at(steps, "test"), null) : TestRecord.NONE,
                steps.contains("attest") ? at(steps, "attest") : null,
                steps.contains("evaluate") ? at(steps, "evaluate") : null);
    }

    private static List<Set<Requirement>> subsets() {
        List<Set<Requirement>> subsets = new ArrayList<>();
        for (int bits = 1; bits < 1 << Requirement.values().length; bits++) {
            Set<Requirement> subset = EnumSet.noneOf(Requirement.class);
            for (Requirement requirement : Requirement.values()) {
                if ((bits & 1 << requirement.ordinal()) != 0) {
                    subset.add(requirement);
                }
            }
            subsets.add(subset);
        }
        return subsets;
    }

    private static List<List<String>> orderedSubsets() {
        List<List<String>> all = new ArrayList<>();
        extend(List.of(), all);
        return all;
    }

    private static void extend(List<String> steps, List<List<String>> all) {
        all.add(steps);
        for (String step : STEPS) {
            if (!steps.contains(step)) {
                List<String> longer = new ArrayList<>(steps);
                longer.add(step);
                extend(longer, all);
            }
        }
    }

    private static CourseContent asking(Set<Requirement> completion) {
        return new CourseContent(
                FULL.slug(),
                FULL.title(),
                FULL.summary(),
                FULL.topics(),
                FULL.level(),
                FULL.format(),
                FULL.category(),
                FULL.audience(),
                FULL.audienceNote(),
                FULL.language(),
                FULL.cover(),
                FULL.authors(),
                FULL.outcomes(),
                FULL.contactHours(),
                FULL.postTest(),
                List.copyOf(completion),
                FULL.attestation(),
                FULL.evaluation(),
                FULL.keyPoints(),
                FULL.lessons(),
                FULL.tools(),
                FULL.media(),
                FULL.references());
    }
}

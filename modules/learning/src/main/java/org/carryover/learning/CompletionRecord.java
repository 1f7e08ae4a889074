package org.carryover.learning;

import java.time.Instant;
import java.util.List;
import org.carryover.catalog.CourseVersionId;
import org.carryover.catalog.Requirement;
import org.carryover.shared.PersonId;

/**
 * What a certificate rests on. Boards count from different steps, so each is here with its own instant.
 *
 * @param repeat whether the person had completed this course before
 * @param requirements in the published order, all of them met
 * @param completedAt when the last of them was met
 */
public record CompletionRecord(
        EnrollmentId enrollment,
        PersonId person,
        CourseVersionId version,
        Instant enrolledAt,
        boolean repeat,
        List<RequirementStatus> requirements,
        ActiveTime activeTime,
        Instant completedAt) {

    public CompletionRecord {
        requirements = List.copyOf(requirements);
    }

    /** When the last lesson was finished; null where the course does not ask for lessons. */
    public Instant lessonsFinishedAt() {
        return at(Requirement.LESSONS);
    }

    /** Null where the course does not ask for it, as the others. */
    public Instant testPassedAt() {
        return at(Requirement.POST_TEST);
    }

    public Instant attestedAt() {
        return at(Requirement.ATTESTATION);
    }

    public Instant evaluatedAt() {
        return at(Requirement.EVALUATION);
    }

    private Instant at(Requirement requirement) {
        return requirements.stream()
                .filter(status -> status.requirement() == requirement)
                .map(status -> status.evidence().at())
                .findFirst()
                .orElse(null);
    }
}

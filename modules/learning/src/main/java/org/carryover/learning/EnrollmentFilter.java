package org.carryover.learning;

import java.time.Instant;
import org.carryover.shared.PersonId;

/**
 * Which enrollments to list; a null field means any.
 *
 * @param slug of the course, in whatever version
 * @param text words of which each must occur in the learner's name or e-mail
 * @param from the first instant: of the completion where completions are asked for, of the enrollment otherwise
 * @param to the end of that period, exclusive
 */
public record EnrollmentFilter(
        String slug, EnrollmentState state, PersonId person, String text, Instant from, Instant to) {

    public static final EnrollmentFilter ANY = new EnrollmentFilter(null, null, null, null, null, null);
}

package org.carryover.learning;

import java.time.Instant;
import org.carryover.catalog.CourseVersionId;
import org.carryover.shared.PersonId;

/**
 * Every published requirement of an enrollment is met. Fired once per enrollment, synchronously, inside the transaction that met the last one.
 *
 * @param at the instant at which the last requirement was met: the instant of completion
 */
public record RequirementsMet(EnrollmentId enrollment, PersonId person, CourseVersionId version, Instant at) {}

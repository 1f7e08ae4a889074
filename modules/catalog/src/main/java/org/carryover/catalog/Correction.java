package org.carryover.catalog;

import java.time.Instant;

/**
 * A minor change that was made to a version after it appeared.
 *
 * @param revision the revision that it made
 */
public record Correction(CourseVersionId version, int revision, Instant at, String note) {}

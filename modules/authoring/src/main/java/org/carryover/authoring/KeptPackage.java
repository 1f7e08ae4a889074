package org.carryover.authoring;

import java.time.Instant;

/**
 * A package that an author looks at before publishing it.
 *
 * @param name what the author called it: the folder or the file
 * @param size in bytes, packed
 */
public record KeptPackage(String id, String name, Instant keptAt, long size) {}

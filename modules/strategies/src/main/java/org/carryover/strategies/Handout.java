package org.carryover.strategies;

import java.time.Instant;

/** The current revision of a family handout. */
public record Handout(HandoutContent content, int revision, Instant publishedAt) {}

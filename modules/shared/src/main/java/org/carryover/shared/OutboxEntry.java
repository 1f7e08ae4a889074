package org.carryover.shared;

import java.time.Instant;

/** A message of the outbox as its readers see it. */
public record OutboxEntry(long id, String topic, String body, Instant createdAt) {}

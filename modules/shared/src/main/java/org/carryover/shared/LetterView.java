package org.carryover.shared;

import java.time.Instant;

/** A mail as a transport needs it. */
record LetterView(String id, String recipient, String subject, String body, Instant createdAt) {}

package org.carryover.learning;

import java.time.Instant;

/** What the learner wrote to a reflection prompt. Only she reads it. */
public record ReflectionView(String lesson, String prompt, String text, Instant savedAt) {}

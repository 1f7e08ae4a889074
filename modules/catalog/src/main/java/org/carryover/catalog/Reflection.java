package org.carryover.catalog;

/** A question the learner answers for herself; what she writes is private. The prompt is html. */
public record Reflection(String id, String prompt) {}

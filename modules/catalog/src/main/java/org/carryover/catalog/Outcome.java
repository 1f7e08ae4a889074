package org.carryover.catalog;

/** What a learner can do afterward: one measurable verb first. Items, lessons and results hang on the id. */
public record Outcome(String id, String text) {}

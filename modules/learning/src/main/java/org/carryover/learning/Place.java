package org.carryover.learning;

/**
 * Where somebody stopped reading.
 *
 * @param anchor the id of the paragraph at the top of the screen, or null for the beginning
 */
public record Place(String lesson, String anchor) {}

package org.carryover.strategies;

/**
 * A part of a handout under its heading.
 *
 * @param heading html without elements, empty for what stands before the first heading
 * @param html safe to show as it stands
 * @param safety whether it says when to get help
 */
public record Section(String heading, String html, boolean safety) {}

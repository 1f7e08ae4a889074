package org.carryover.catalog;

/**
 * A figure of a lesson.
 *
 * @param media the name of its file in {@link CourseContent#media()}
 * @param caption html, or empty
 * @param longDescription html, or empty where the alternative text says it all
 */
public record Figure(String media, String alt, String caption, String longDescription) {}

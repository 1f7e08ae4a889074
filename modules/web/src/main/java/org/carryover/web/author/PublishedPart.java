package org.carryover.web.author;

import java.io.Serializable;

/**
 * A line of what was just published; it travels with the redirect to the page that shows it.
 *
 * @param said what became of it
 * @param address where it is now; empty for what has no page of its own
 */
public record PublishedPart(String title, String said, String address) implements Serializable {}

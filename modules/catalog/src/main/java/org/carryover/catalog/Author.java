package org.carryover.catalog;

/** Who wrote a course, why they may, and what interests they declare. */
public record Author(String name, String qualifications, String disclosure) {}

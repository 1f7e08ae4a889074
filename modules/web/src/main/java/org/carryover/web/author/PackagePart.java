package org.carryover.web.author;

/**
 * A part of a package beside its courses: a card, a handout, a page, or a shared list.
 *
 * @param title what it is called, or its id
 * @param detail small words below
 * @param change {@code NEW}, {@code CHANGED} or {@code UNCHANGED}
 * @param address where it can be looked at before it is published; empty where it cannot
 */
public record PackagePart(String title, String detail, String change, String address) {

    static final String UNCHANGED = "UNCHANGED";

    public boolean unchanged() {
        return change.equals(UNCHANGED);
    }
}

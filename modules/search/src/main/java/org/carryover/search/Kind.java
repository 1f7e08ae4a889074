package org.carryover.search;

import org.carryover.catalog.Keyed;

/** What a hit is. */
public enum Kind implements Keyed {
    COURSE("Course"),
    LESSON("Lesson"),
    STRATEGY("Strategy"),
    HANDOUT("Family handout"),
    TERM("Term");

    private final String label;

    Kind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}

package org.carryover.authoring;

/** A line of a file in a package; line 0 is the file as a whole. */
record Place(String file, int line) {

    static Place of(String file) {
        return new Place(file, 0);
    }
}

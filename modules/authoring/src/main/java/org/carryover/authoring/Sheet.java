package org.carryover.authoring;

/** A YAML file whose shape is right. */
record Sheet(String file, Yaml root) {

    Place place() {
        return Place.of(file);
    }
}

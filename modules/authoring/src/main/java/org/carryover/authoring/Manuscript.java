package org.carryover.authoring;

/**
 * A Markdown file with front matter of the right shape.
 *
 * @param name the file's name without folder and extension
 */
record Manuscript(String file, String name, Yaml head, Prose body) {

    Place place() {
        return Place.of(file);
    }
}

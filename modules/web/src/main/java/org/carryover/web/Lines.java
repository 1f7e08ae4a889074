package org.carryover.web;

import java.util.List;
import java.util.Objects;

/** Several entries in one text field, a line each. */
final class Lines {

    private Lines() {}

    static List<String> of(String typed) {
        return Objects.toString(typed, "")
                .lines()
                .filter(line -> !line.isBlank())
                .toList();
    }

    static String text(List<String> entries) {
        return String.join("\n", entries);
    }
}

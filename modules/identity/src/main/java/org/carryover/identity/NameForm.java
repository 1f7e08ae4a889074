package org.carryover.identity;

import java.util.List;

/** A new name, as typed. */
public record NameForm(String licenseName, List<String> otherNames) {

    public NameForm {
        otherNames = List.copyOf(otherNames);
    }
}

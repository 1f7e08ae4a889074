package org.carryover.identity;

import java.util.List;

/** How somebody is called: the name as on the license, and others that older certificates may carry. */
public record PersonName(String licenseName, List<String> otherNames) {

    public PersonName {
        otherNames = List.copyOf(otherNames);
    }
}

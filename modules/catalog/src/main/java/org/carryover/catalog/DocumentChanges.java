package org.carryover.catalog;

import java.util.List;

/** What publishing pages, references or terms came to, by id. */
public record DocumentChanges(List<String> added, List<String> changed, List<String> unchanged) {

    public DocumentChanges {
        added = List.copyOf(added);
        changed = List.copyOf(changed);
        unchanged = List.copyOf(unchanged);
    }

    public boolean nothing() {
        return added.isEmpty() && changed.isEmpty();
    }
}

package org.carryover.catalog;

import java.util.LinkedHashMap;
import java.util.Map;

/** What publishing shared content came to. */
public record SharedChanges(
        DocumentChanges provider,
        DocumentChanges pages,
        DocumentChanges references,
        DocumentChanges terms,
        DocumentChanges vocabulary) {

    public boolean nothing() {
        return all().values().stream().allMatch(DocumentChanges::nothing);
    }

    /** How many of each kind were added or changed, for the audit log. */
    Map<String, String> counts() {
        Map<String, String> counts = new LinkedHashMap<>();
        all().forEach((kind, changes) -> counts.put(
                kind, changes.added().size() + " added, " + changes.changed().size() + " changed"));
        return counts;
    }

    private Map<String, DocumentChanges> all() {
        Map<String, DocumentChanges> all = new LinkedHashMap<>();
        all.put("provider", provider);
        all.put("pages", pages);
        all.put("references", references);
        all.put("terms", terms);
        all.put("vocabulary", vocabulary);
        return all;
    }
}

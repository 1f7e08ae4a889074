package org.carryover.assessment;

import java.util.List;
import java.util.Optional;

/** The items of one attempt in its order, each with the order of its options: drawn once and kept, so that a reload shows the same. */
record Paper(List<Sheet> sheets) {

    Paper {
        sheets = List.copyOf(sheets);
    }

    /**
     * @param options ids of the choices, or of a match's sources, as they are shown
     * @param targets ids of a match's targets as they are shown; empty for the others
     */
    record Sheet(String item, List<String> options, List<String> targets) {
        Sheet {
            options = List.copyOf(options);
            targets = List.copyOf(targets);
        }
    }

    Optional<Sheet> sheet(String item) {
        return sheets.stream().filter(sheet -> sheet.item().equals(item)).findFirst();
    }

    List<String> items() {
        return sheets.stream().map(Sheet::item).toList();
    }
}

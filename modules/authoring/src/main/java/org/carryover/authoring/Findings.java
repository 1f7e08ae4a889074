package org.carryover.authoring;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects what reading and checking find. The same fault found twice is one. */
final class Findings {

    private final Set<Fault> faults = new LinkedHashSet<>();

    void error(String rule, Place place, String message, String remedy) {
        faults.add(new Fault(Severity.ERROR, rule, place.file(), place.line(), message, remedy));
    }

    void warning(String rule, Place place, String message, String remedy) {
        faults.add(new Fault(Severity.WARNING, rule, place.file(), place.line(), message, remedy));
    }

    void addAll(List<Fault> found) {
        faults.addAll(found);
    }

    /** By file and line. */
    List<Fault> sorted() {
        List<Fault> sorted = new ArrayList<>(faults);
        sorted.sort(null);
        return sorted;
    }
}

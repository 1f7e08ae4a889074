package org.carryover.assessment;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Answers hang on ids: two options with one id could not be told apart. */
final class Distinct {

    private Distinct() {}

    static <T> Set<String> ids(List<T> things, Function<T, String> id) {
        Set<String> ids = new LinkedHashSet<>();
        for (T thing : things) {
            if (!ids.add(id.apply(thing))) {
                throw new IllegalArgumentException("The id " + id.apply(thing) + " is used twice");
            }
        }
        return ids;
    }
}

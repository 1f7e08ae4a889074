package org.carryover.web;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Labels in a row, with one capital for all: "School drop-off, after school". */
public final class Listing {

    private Listing() {}

    public static String of(Stream<String> labels) {
        String list = labels.map(label -> label.substring(0, 1).toLowerCase(Locale.ROOT) + label.substring(1))
                .collect(Collectors.joining(", "));
        return list.isEmpty() ? list : list.substring(0, 1).toUpperCase(Locale.ROOT) + list.substring(1);
    }
}

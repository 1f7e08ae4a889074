package org.carryover.catalog;

import java.util.List;

/** The closed lists that content is filed under, in the order in which they are shown. */
public record Vocabulary(List<Entry> topics, List<Entry> ages, List<Entry> routines, List<Entry> needs) {

    /** A value of a closed list and the word shown for it. */
    public record Entry(String id, String label) {}

    public static final Vocabulary EMPTY = new Vocabulary(List.of(), List.of(), List.of(), List.of());

    public Vocabulary {
        topics = List.copyOf(topics);
        ages = List.copyOf(ages);
        routines = List.copyOf(routines);
        needs = List.copyOf(needs);
    }

    /** The word shown for a topic; the id itself where no list names it. So for the other lists. */
    public String topic(String id) {
        return label(topics, id);
    }

    public String age(String id) {
        return label(ages, id);
    }

    public String routine(String id) {
        return label(routines, id);
    }

    public String need(String id) {
        return label(needs, id);
    }

    private static String label(List<Entry> list, String id) {
        return list.stream()
                .filter(entry -> entry.id().equals(id))
                .map(Entry::label)
                .findFirst()
                .orElse(id);
    }
}

package org.carryover.web;

import java.util.List;

/**
 * Filters of one kind beside a list.
 *
 * @param name the parameter of the address
 * @param label what stands above them
 */
public record FilterGroup(String name, String label, List<Option> options) {

    /**
     * One filter.
     *
     * @param count how much the list would hold with it
     */
    public record Option(String value, String label, long count, boolean chosen) {}

    /** A chosen filter above the list, and the address of the list without it. */
    public record Chip(String label, String address) {}

    public FilterGroup {
        options = List.copyOf(options);
    }

    /** The chosen filters of all groups. */
    static List<Chip> chips(List<FilterGroup> groups, ListAddress address) {
        return groups.stream()
                .flatMap(group -> group.options().stream()
                        .filter(Option::chosen)
                        .map(option -> new Chip(
                                option.label(),
                                address.without(group.name(), option.value()).toString())))
                .toList();
    }
}

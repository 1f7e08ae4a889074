package org.carryover.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The address of a list: what was searched, chosen and sorted. All of it is in the address, so that going back, reloading and sharing work. */
public final class ListAddress {

    /** More values of one name than any list offers are not read. */
    private static final int MOST_VALUES = 40;

    /** The parameter that counts pages. */
    public static final String PAGE = "page";

    private final String path;
    private final Map<String, List<String>> values;

    private ListAddress(String path, Map<String, List<String>> values) {
        this.path = path;
        this.values = values;
    }

    /** As asked for. Blank and repeated values are left out, and parameters of other names. */
    public static ListAddress of(HttpServletRequest request, String path, List<String> names) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (String name : names) {
            String[] given = request.getParameterValues(name);
            List<String> kept = Stream.of(given == null ? new String[0] : given)
                    .map(String::strip)
                    .filter(value -> !value.isEmpty())
                    .distinct()
                    .limit(MOST_VALUES)
                    .toList();
            values.put(name, kept);
        }
        return new ListAddress(request.getContextPath() + path, values);
    }

    public List<String> values(String name) {
        return values.get(name);
    }

    /** The first value, or an empty text. */
    public String value(String name) {
        return values.get(name).stream().findFirst().orElse("");
    }

    /** The page asked for, from 1 on; what is no page is the first. */
    public int page() {
        String asked = value(PAGE);
        return asked.matches("[1-9][0-9]{0,6}") ? Integer.parseInt(asked) : 1;
    }

    /** Another page of the same list. */
    public ListAddress page(int page) {
        return page == 1 ? without(PAGE) : with(PAGE, String.valueOf(page));
    }

    public ListAddress with(String name, String value) {
        return with(name, List.of(value));
    }

    public ListAddress with(String name, List<String> other) {
        Map<String, List<String>> changed = new LinkedHashMap<>(values);
        changed.put(name, other);
        return new ListAddress(path, changed);
    }

    public ListAddress without(String name) {
        return with(name, List.of());
    }

    public ListAddress without(String name, String value) {
        List<String> others = new ArrayList<>(values.get(name));
        others.remove(value);
        return with(name, others);
    }

    @Override
    public String toString() {
        String query = values.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream().map(value -> encode(entry.getKey()) + "=" + encode(value)))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? path : path + "?" + query;
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

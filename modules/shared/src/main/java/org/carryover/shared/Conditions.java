package org.carryover.shared;

import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a list is narrowed down to, in JPQL: only the conditions that are asked for, so that the database can use an index for them. */
public final class Conditions {

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new LinkedHashMap<>();

    public Conditions and(String condition) {
        conditions.add(condition);
        return this;
    }

    /**
     * @param condition has the parameter {@code :name}
     * @param asked its value; null leaves the condition out
     */
    public Conditions and(String condition, String name, Object asked) {
        if (asked != null) {
            conditions.add(condition);
            values.put(name, asked);
        }
        return this;
    }

    /**
     * Each word must occur in one of the columns.
     *
     * @param text as typed; null or blank asks for nothing
     * @param columns hold folded text, see {@link SearchText}
     */
    public Conditions words(String text, String... columns) {
        List<String> patterns = SearchText.patterns(text);
        for (int i = 0; i < patterns.size(); i++) {
            String name = "word" + i;
            conditions.add(Stream.of(columns)
                    .map(column -> column + " like :" + name + " escape '!'")
                    .collect(Collectors.joining(" or ", "(", ")")));
            values.put(name, patterns.get(i));
        }
        return this;
    }

    /** With its {@code where}; empty when everything is wanted. */
    public String where() {
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    public <Q extends Query> Q bind(Q query) {
        values.forEach(query::setParameter);
        return query;
    }
}

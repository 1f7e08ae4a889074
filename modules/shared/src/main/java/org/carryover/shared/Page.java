package org.carryover.shared;

import java.util.List;

/**
 * A part of a list, paged in the database.
 *
 * @param total rows in the whole list
 * @param page counts from 1
 */
public record Page<T>(List<T> rows, long total, int page, int size) {

    public Page {
        rows = List.copyOf(rows);
    }

    public int pages() {
        return (int) Math.max(1, (total + size - 1) / size);
    }

    public boolean hasPrevious() {
        return page > 1;
    }

    public boolean hasNext() {
        return page < pages();
    }
}

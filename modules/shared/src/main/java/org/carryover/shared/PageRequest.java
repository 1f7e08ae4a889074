package org.carryover.shared;

/**
 * Which part of a list.
 *
 * @param page counts from 1
 * @param size rows on a page, 1 to 200
 */
public record PageRequest(int page, int size) {

    /** Rows that a list which goes into a file is read by. */
    public static final int IN_A_FILE = 500;

    public PageRequest {
        if (page < 1 || size < 1 || size > 200) {
            throw new IllegalArgumentException("page " + page + ", size " + size);
        }
    }

    public int offset() {
        return (page - 1) * size;
    }
}

package org.carryover.search;

import org.carryover.catalog.Keyed;

/** How the hits of a result answer the words of its query. */
public enum Matching implements Keyed {
    /** Nothing was asked: everything published, within the filters. */
    EVERYTHING,
    /** The words, other forms of them, or what the vocabulary says means the same; of a long query all but a few. */
    WORDS,
    /** Nothing holds the words together: hits hold some of them or lie in the same topic. */
    SOME_WORDS,
    /** Nothing holds any of them. */
    NOTHING
}

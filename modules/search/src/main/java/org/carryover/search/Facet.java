package org.carryover.search;

import org.carryover.catalog.Keyed;

/** A side from which everything published can be narrowed down. */
public enum Facet implements Keyed {
    KIND,
    TOPIC,
    AGE,
    ROUTINE,
    NEED,
    EVIDENCE,
    LANG
}

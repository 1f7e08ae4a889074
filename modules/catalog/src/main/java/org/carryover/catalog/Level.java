package org.carryover.catalog;

/** How much the learner should know before; the accreditors' three words. */
public enum Level implements Keyed {
    INTRODUCTORY,
    INTERMEDIATE,
    ADVANCED
}

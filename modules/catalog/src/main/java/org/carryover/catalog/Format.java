package org.carryover.catalog;

/** How a course is delivered. Accreditors approve, and boards count, by these words. */
public enum Format implements Keyed {
    /** At the learner's own pace, without an instructor. */
    DISTANCE_LEARNING_INDEPENDENT,
    /** At a distance with an instructor, at one time. */
    DISTANCE_LEARNING_INTERACTIVE,
    LIVE;

    /** Certificates must say whether an instructor answers: some boards limit what does not. */
    public boolean interactive() {
        return this != DISTANCE_LEARNING_INDEPENDENT;
    }
}

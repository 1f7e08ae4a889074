package org.carryover.catalog;

/** What a learner must do for credit. A course publishes which of these it asks for; all of them must be met. */
public enum Requirement implements Keyed {
    LESSONS,
    POST_TEST,
    ATTESTATION,
    EVALUATION
}

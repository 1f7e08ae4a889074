package org.carryover.shared;

/** What a person may do here. Everybody who signs up is a therapist. */
public enum Role {
    THERAPIST,
    AUTHOR,
    ADMINISTRATOR
}

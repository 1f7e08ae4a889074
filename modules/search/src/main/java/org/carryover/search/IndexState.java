package org.carryover.search;

/** Whether the index can answer. */
public sealed interface IndexState {

    record Ready() implements IndexState {}

    /** Being opened, or built from the database: it answers in a moment. */
    record BeingBuilt() implements IndexState {}

    /** It cannot be opened or built; the next try comes within a second. */
    record Unusable(String reason) implements IndexState {}

    default boolean ready() {
        return this instanceof Ready;
    }
}

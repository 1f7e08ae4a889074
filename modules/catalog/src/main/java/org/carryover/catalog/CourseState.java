package org.carryover.catalog;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;

/** Whether a course version is open, and if not, since when and why. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = CourseState.Published.class, name = "published"),
    @JsonSubTypes.Type(value = CourseState.Retired.class, name = "retired"),
    @JsonSubTypes.Type(value = CourseState.Withdrawn.class, name = "withdrawn")
})
public sealed interface CourseState {

    Published PUBLISHED = new Published();

    record Published() implements CourseState {}

    /** Nobody enrolls anymore; those enrolled may finish. */
    record Retired(Instant since, String reason) implements CourseState {}

    /** Closed at once, for safety: nobody reads on or earns credit from now on. */
    record Withdrawn(Instant since, String reason) implements CourseState {}

    default boolean open() {
        return this instanceof Published;
    }

    default boolean withdrawn() {
        return this instanceof Withdrawn;
    }
}

package org.carryover.catalog;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** What the author says a changed course is. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = ChangeKind.Major.class, name = "major"),
    @JsonSubTypes.Type(value = ChangeKind.Minor.class, name = "minor")
})
public sealed interface ChangeKind {

    Major MAJOR = new Major();

    /** A new version; those enrolled stay on theirs. */
    record Major() implements ChangeKind {}

    /**
     * A correction of the current version that reaches everyone on it.
     *
     * @param note what was corrected, for those enrolled
     */
    record Minor(String note) implements ChangeKind {
        public Minor {
            if (note.isBlank()) {
                throw new IllegalArgumentException("A correction says what was corrected");
            }
        }
    }
}

package org.carryover.assessment;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a learner answered, in the ids of the item. Two are equal when they mean the same, however they were written. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Response.Chosen.class, name = "chosen"),
    @JsonSubTypes.Type(value = Response.Matched.class, name = "matched"),
    @JsonSubTypes.Type(value = Response.Ordered.class, name = "ordered")
})
sealed interface Response {

    record Chosen(Set<String> choices) implements Response {
        public Chosen {
            choices = Collections.unmodifiableSet(new LinkedHashSet<>(choices));
        }
    }

    /** @param targets source id to target id, for the sources that have one so far */
    record Matched(Map<String, String> targets) implements Response {
        public Matched {
            targets = Collections.unmodifiableMap(new LinkedHashMap<>(targets));
        }
    }

    record Ordered(List<String> choices) implements Response {
        public Ordered {
            choices = List.copyOf(choices);
        }
    }
}

package org.carryover.catalog;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;

/** A question of the course evaluation. There is no right answer; what is required must be answered. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = EvaluationQuestion.Scale.class, name = "scale"),
    @JsonSubTypes.Type(value = EvaluationQuestion.Choice.class, name = "choice"),
    @JsonSubTypes.Type(value = EvaluationQuestion.Text.class, name = "text")
})
public sealed interface EvaluationQuestion {

    String id();

    String prompt();

    boolean required();

    /** From 1, which {@code low} names, to 5, which {@code high} names. */
    record Scale(String id, String prompt, String low, String high, boolean required) implements EvaluationQuestion {}

    record Choice(String id, String prompt, List<String> options, boolean required) implements EvaluationQuestion {
        public Choice {
            options = List.copyOf(options);
        }
    }

    record Text(String id, String prompt, boolean required) implements EvaluationQuestion {}
}

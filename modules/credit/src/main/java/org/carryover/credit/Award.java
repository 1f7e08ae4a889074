package org.carryover.credit;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.math.BigDecimal;
import java.util.List;
import org.carryover.shared.ContactHours;

/**
 * What one completion earned from one awarding body, with every step of the way in plain words: the same for the learner, the administrator and an auditor.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Award.Hours.class, name = "contact-hours"),
    @JsonSubTypes.Type(value = Award.Units.class, name = "units"),
    @JsonSubTypes.Type(value = Award.Refused.class, name = "refused")
})
public sealed interface Award {

    /** Who decided: the provider or an accreditor, by name. */
    String by();

    List<String> steps();

    /** Contact hours, the provider's own award: for every completion, whatever accreditors say. */
    record Hours(String by, ContactHours hours, List<String> steps) implements Award {
        public Hours {
            steps = List.copyOf(steps);
        }
    }

    /**
     * An accreditor's units, inside an approval that was in force at the instant of completion.
     *
     * @param shortName of the accreditor
     * @param providerNumber the accreditor's number for the provider, or null
     * @param equivalence what one contact hour is worth: some boards take units only where the paper says so
     * @param statement what the accreditor asks to be printed
     * @param statementNumber which wording that was
     */
    record Units(
            String by,
            String shortName,
            String providerNumber,
            String approvalNumber,
            String unit,
            BigDecimal units,
            String equivalence,
            String statement,
            int statementNumber,
            List<String> steps)
            implements Award {
        public Units {
            steps = List.copyOf(steps);
        }

        /** "0.1 AOTA CEU". */
        public String label() {
            return units.toPlainString() + " " + unit;
        }
    }

    /** A recorded result, not a gap in the record. */
    record Refused(String by, AwardRefusal reason, List<String> steps) implements Award {
        public Refused {
            steps = List.copyOf(steps);
        }
    }
}

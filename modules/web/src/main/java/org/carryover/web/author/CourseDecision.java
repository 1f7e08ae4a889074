package org.carryover.web.author;

import java.util.Optional;
import org.carryover.authoring.CoursePlan;
import org.carryover.catalog.ChangeKind;

/**
 * What becomes of a course of a package, and what the author says about it where she is asked.
 *
 * @param reason why only a new version will do; empty where the author may choose
 * @param chosen {@code minor}, {@code major} or nothing yet
 * @param note what was corrected, for those enrolled
 * @param fault the key of what is still missing; empty without one
 */
public record CourseDecision(CoursePlan plan, String reason, String chosen, String note, String fault) {

    static final String MINOR = "minor";
    static final String MAJOR = "major";
    static final int LONGEST_NOTE = 500;

    /** The kind of change, unless the author has not said it in full. */
    Optional<ChangeKind> kind() {
        if (plan.onlyMajor() || chosen.equals(MAJOR)) {
            return Optional.of(ChangeKind.MAJOR);
        }
        boolean minor = chosen.equals(MINOR) && !note.isBlank() && note.length() <= LONGEST_NOTE;
        return minor ? Optional.of(new ChangeKind.Minor(note.strip())) : Optional.empty();
    }

    CourseDecision judged() {
        if (!plan.asksForKind() || kind().isPresent()) {
            return this;
        }
        String missing = chosen.equals(MINOR)
                ? note.isBlank() ? "author.decide.note.missing" : "author.decide.note.long"
                : "author.decide.missing";
        return new CourseDecision(plan, reason, chosen, note, missing);
    }

    public boolean isMinor() {
        return chosen.equals(MINOR);
    }

    public boolean isMajor() {
        return chosen.equals(MAJOR);
    }

    public int getLongestNote() {
        return LONGEST_NOTE;
    }
}

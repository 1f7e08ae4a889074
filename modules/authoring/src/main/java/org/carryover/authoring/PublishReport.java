package org.carryover.authoring;

import java.util.List;
import java.util.Map;
import org.carryover.catalog.PublishOutcome;
import org.carryover.catalog.SharedChanges;
import org.carryover.strategies.CardChange;

/** What publishing a package came to. */
public sealed interface PublishReport {

    /** Everything was written; what was as published stayed untouched. */
    record Published(Map<String, PublishOutcome> courses, List<CardChange> cards, SharedChanges shared)
            implements PublishReport {
        public Published {
            courses = Map.copyOf(courses);
            cards = List.copyOf(cards);
        }
    }

    /** Nothing was read: the folder is as it was when it was published last. */
    record Unchanged() implements PublishReport {}

    /** Nothing was written: the package has errors. */
    record Refused(List<Fault> errors) implements PublishReport {
        public Refused {
            errors = List.copyOf(errors);
        }
    }

    /** Nothing was written: of these courses the author must say minor or major, and minor will not do for all. */
    record Undecided(List<CoursePlan> courses) implements PublishReport {
        public Undecided {
            courses = List.copyOf(courses);
        }
    }
}

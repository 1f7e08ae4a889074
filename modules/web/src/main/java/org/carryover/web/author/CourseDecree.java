package org.carryover.web.author;

import java.util.List;
import java.util.Locale;
import org.carryover.catalog.CourseState;

/** What an author may decide about a published course. */
public enum CourseDecree {
    RETIRE,
    REOPEN,
    WITHDRAW;

    static List<CourseDecree> possible(CourseState state) {
        return switch (state) {
            case CourseState.Published published -> List.of(RETIRE, WITHDRAW);
            case CourseState.Retired retired -> List.of(REOPEN, WITHDRAW);
            case CourseState.Withdrawn withdrawn -> List.of(REOPEN);
        };
    }

    /** What the address of the page calls the question. */
    public String about(String slug) {
        return this + "-" + slug;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}

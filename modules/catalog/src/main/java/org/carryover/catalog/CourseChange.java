package org.carryover.catalog;

import java.util.Set;

/** How content compares with what is published. */
public sealed interface CourseChange {

    record NewCourse() implements CourseChange {}

    record Same(CourseVersionId version) implements CourseChange {}

    /**
     * @param onlyMajor the changed parts for which a correction would not do; empty when the author may choose
     */
    record Different(CourseVersionId version, Set<CoursePart> onlyMajor) implements CourseChange {
        public Different {
            onlyMajor = Set.copyOf(onlyMajor);
        }
    }
}

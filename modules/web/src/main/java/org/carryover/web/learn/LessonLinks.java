package org.carryover.web.learn;

import org.carryover.catalog.CourseVersionId;
import org.carryover.catalog.LessonContent;
import org.carryover.learning.EnrollmentId;

/** Where somebody who is enrolled finds the parts of the course. */
record LessonLinks(String contextPath, EnrollmentId enrollment, CourseVersionId version)
        implements LessonContent.Links {

    @Override
    public String lesson(String id) {
        return contextPath + "/lesson/" + enrollment + "/" + id;
    }

    @Override
    public String tool(String id) {
        return contextPath + "/files/tools/" + version + "/" + id;
    }

    @Override
    public String media(String name) {
        return contextPath + "/files/media/" + version + "/" + name;
    }
}

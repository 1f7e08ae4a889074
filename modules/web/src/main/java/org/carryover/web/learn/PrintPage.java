package org.carryover.web.learn;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.regex.Pattern;
import org.carryover.catalog.LessonContent;
import org.carryover.learning.EnrollmentId;
import org.carryover.learning.EnrollmentView;
import org.carryover.learning.Learning;
import org.carryover.shared.Absent;
import org.carryover.web.ActiveUser;
import org.omnifaces.cdi.Param;

/** All lessons of a course, one after the other, to print. */
@Named
@RequestScoped
public class PrintPage {

    private static final Pattern OWN_ID = Pattern.compile("( id=\"| href=\"#)(r\\d+|term-[a-z0-9-]+)(?=\")");

    @Inject
    @Param(pathIndex = 0)
    private String enrollmentId;

    @Inject
    private Learning learning;

    @Inject
    private ActiveUser activeUser;

    @Inject
    private HttpServletRequest request;

    private EnrollmentView enrollment;
    private LessonContent.Links links;

    @PostConstruct
    void load() {
        enrollment = learning.own(activeUser.actor(), new EnrollmentId(enrollmentId));
        if (enrollment.isClosed()) {
            throw new Absent("lessons of a closed course");
        }
        links = new LessonLinks(request.getContextPath(), enrollment.id(), enrollment.version());
    }

    public EnrollmentView getEnrollment() {
        return enrollment;
    }

    public List<LessonContent> getLessons() {
        return enrollment.course().content().lessons();
    }

    public List<LessonPart> parts(LessonContent lesson) {
        return LessonPart.of(lesson, links).stream()
                .map(part -> part instanceof LessonPart.Text text ? inOnePage(text, lesson.id()) : part)
                .toList();
    }

    /** Each lesson numbers its references from 1; side by side their ids need the lesson's. */
    private static LessonPart inOnePage(LessonPart.Text text, String lesson) {
        return new LessonPart.Text(OWN_ID.matcher(text.html()).replaceAll("$1" + lesson + "-$2"));
    }
}

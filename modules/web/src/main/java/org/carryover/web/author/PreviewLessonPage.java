package org.carryover.web.author;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.carryover.catalog.CourseVersion;
import org.carryover.catalog.Lesson;
import org.carryover.catalog.LessonContent;
import org.carryover.shared.Absent;
import org.carryover.web.learn.LessonText;
import org.omnifaces.cdi.Param;

/** A lesson of a package as a therapist would read it. Nothing is counted and nothing kept. */
@Named
@RequestScoped
public class PreviewLessonPage {

    @Inject
    @Param(pathIndex = 0)
    private String packageId;

    @Inject
    @Param(pathIndex = 1)
    private String slug;

    @Inject
    @Param(pathIndex = 2)
    private String lessonId;

    @Inject
    private Preview preview;

    @Inject
    private HttpServletRequest request;

    private CourseVersion course;
    private Lesson lesson;
    private LessonText text;

    @PostConstruct
    void load() {
        course = preview.course(packageId, slug);
        lesson = course.lesson(lessonId).orElseThrow(() -> new Absent("lesson " + lessonId + " of course " + slug));
        text = LessonText.of(lesson, new PreviewLinks(request.getContextPath(), packageId, slug));
    }

    public String getPackageId() {
        return packageId;
    }

    public CourseVersion getCourse() {
        return course;
    }

    public Lesson getLesson() {
        return lesson;
    }

    public LessonText getText() {
        return text;
    }

    public String state(LessonContent each) {
        return each.id().equals(lessonId) ? "now" : "todo";
    }

    /** The address of a lesson or of what else the course holds. */
    public String address(String id) {
        return text.links().lesson(id);
    }

    public LessonContent getPrevious() {
        return neighbor(lesson.previous().orElse(null));
    }

    public LessonContent getNext() {
        return neighbor(lesson.next().orElse(null));
    }

    /** Null where there is none. */
    private LessonContent neighbor(String id) {
        return id == null ? null : course.lesson(id).map(Lesson::content).orElse(null);
    }
}

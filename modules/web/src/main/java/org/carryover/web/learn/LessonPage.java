package org.carryover.web.learn;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.carryover.catalog.Reflection;
import org.carryover.learning.Act;
import org.carryover.learning.EnrollmentId;
import org.carryover.learning.EnrollmentView;
import org.carryover.learning.Learning;
import org.carryover.learning.LessonDesk;
import org.carryover.learning.LessonStatus;
import org.carryover.learning.NoteView;
import org.carryover.learning.ReflectionView;
import org.carryover.web.ActiveUser;
import org.carryover.web.Messages;
import org.omnifaces.cdi.Param;

/** A lesson to read. The script of the page tells where it is read and for how long; finished is what the learner says. */
@Named
@RequestScoped
public class LessonPage {

    @Inject
    @Param(pathIndex = 0)
    private String enrollmentId;

    @Inject
    @Param(pathIndex = 1)
    private String lessonId;

    @Inject
    private Learning learning;

    @Inject
    private ActiveUser activeUser;

    @Inject
    private Messages messages;

    @Inject
    private HttpServletRequest request;

    private LessonDesk desk;
    private LessonText text;

    @PostConstruct
    void load() {
        desk = learning.desk(activeUser.actor(), new EnrollmentId(enrollmentId), lessonId);
        if (desk instanceof LessonDesk.Open open) {
            text = LessonText.of(
                    open.lesson(),
                    new LessonLinks(
                            request.getContextPath(),
                            desk.enrollment().id(),
                            desk.enrollment().version()));
        }
    }

    /** @return null: the answer is the address of what comes next */
    public String finish() {
        Act act = learning.finish(activeUser.actor(), desk.enrollment().id(), lessonId);
        switch (act) {
            case DONE -> messages.done("lesson.finished", Map.of("title", getTitle()));
            case ALREADY_DONE -> messages.done("lesson.finishedBefore", Map.of("title", getTitle()));
            case TOO_EARLY, CLOSED -> messages.refused("lesson.closed");
        }
        messages.redirect(next());
        return null;
    }

    /** The next lesson, or after the last one the way through the course, where the post-test is. */
    private String next() {
        EnrollmentId enrollment = desk.enrollment().id();
        return open().lesson()
                .next()
                .map(next -> "/lesson/" + enrollment + "/" + next)
                .orElse("/learn/" + enrollment);
    }

    public boolean isOpen() {
        return desk instanceof LessonDesk.Open;
    }

    public EnrollmentView getEnrollment() {
        return desk.enrollment();
    }

    public LessonDesk.Open open() {
        return (LessonDesk.Open) desk;
    }

    public String getTitle() {
        return desk.enrollment().lesson(lessonId).map(LessonStatus::title).orElse("");
    }

    public LessonText getText() {
        return text;
    }

    public List<NoteView> getNotes() {
        return open().notes();
    }

    /** The neighbors are links with their titles. */
    public LessonStatus getPrevious() {
        return open().lesson().previous().flatMap(desk.enrollment()::lesson).orElse(null);
    }

    public LessonStatus getNext() {
        return open().lesson().next().flatMap(desk.enrollment()::lesson).orElse(null);
    }

    public String state(LessonStatus lesson) {
        return lesson.id().equals(lessonId) ? "now" : lesson.isFinished() ? "done" : "todo";
    }

    public String stateInWords(LessonStatus lesson) {
        if (lesson.id().equals(lessonId)) {
            return messages.text(lesson.isFinished() ? "lesson.hereFinished" : "layout.step.now");
        }
        return lesson.isFinished()
                ? messages.text("layout.step.done")
                : messages.text("lesson.minutes", Map.of("n", String.valueOf(lesson.minutes())));
    }

    public int getMinutesLeft() {
        return desk.enrollment().lessons().stream()
                .filter(lesson -> !lesson.isFinished())
                .mapToInt(LessonStatus::minutes)
                .sum();
    }

    public String answerTo(Reflection reflection) {
        return open().reflection(reflection.id()).map(ReflectionView::text).orElse("");
    }

    public String savedOf(Reflection reflection) {
        return open().reflection(reflection.id())
                .map(saved -> messages.dateTime(saved.savedAt(), activeUser.zone()))
                .orElse("");
    }

    public String when(NoteView note) {
        return messages.shortDate(note.savedAt(), activeUser.zone());
    }

    public String readSoFar() {
        Duration time = open().activeTime();
        return time.toMinutes() == 0 ? "" : messages.count("lesson.read", time.toMinutes());
    }
}

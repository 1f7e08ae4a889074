package org.carryover.web.learn;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.carryover.catalog.Correction;
import org.carryover.catalog.Requirement;
import org.carryover.catalog.Tool;
import org.carryover.learning.EnrollmentId;
import org.carryover.learning.EnrollmentView;
import org.carryover.learning.Learning;
import org.carryover.learning.LessonStatus;
import org.carryover.learning.NoteView;
import org.carryover.learning.ReflectionView;
import org.carryover.learning.StudyNotes;
import org.carryover.web.ActiveUser;
import org.carryover.web.Messages;
import org.omnifaces.cdi.Param;

/** The way through a course: what is done, what comes next, why it is not complete yet, and what the learner wrote. */
@Named
@RequestScoped
public class LearnPage {

    @Inject
    @Param(pathIndex = 0)
    private String enrollmentId;

    @Inject
    private Learning learning;

    @Inject
    private StudyNotes studyNotes;

    @Inject
    private CourseSteps steps;

    @Inject
    private ActiveUser activeUser;

    @Inject
    private Messages messages;

    private EnrollmentView enrollment;
    private List<NoteView> notes;
    private List<ReflectionView> reflections;
    private long minutesRead;

    @PostConstruct
    void load() {
        EnrollmentId id = new EnrollmentId(enrollmentId);
        enrollment = learning.own(activeUser.actor(), id);
        notes = studyNotes.notes(activeUser.actor(), id);
        reflections = studyNotes.reflections(activeUser.actor(), id);
        minutesRead = learning.activeTime(activeUser.actor(), id).total().toMinutes();
    }

    public EnrollmentView getEnrollment() {
        return enrollment;
    }

    public CourseSteps.Step getStep() {
        return steps.of(enrollment);
    }

    public String state(LessonStatus lesson) {
        return lesson.isFinished()
                ? "done"
                : lesson.id().equals(enrollment.resume().lesson()) ? "now" : "todo";
    }

    public String stateInWords(LessonStatus lesson) {
        String minutes = messages.text("lesson.minutes", Map.of("n", String.valueOf(lesson.minutes())));
        if (lesson.isFinished()) {
            return messages.text("learn.lesson.finished", Map.of("on", shortDate(lesson.finishedAt())));
        }
        return lesson.isOpened() ? messages.text("learn.lesson.begun", Map.of("minutes", minutes)) : minutes;
    }

    public String stateOf(String requirement) {
        return enrollment.requirements().stream()
                        .anyMatch(status -> status.requirement().key().equals(requirement) && status.met())
                ? "done"
                : "todo";
    }

    /** Whether the course asks for something after the post-test. */
    public boolean isFinishAsked() {
        return enrollment.course().content().completion().stream()
                .anyMatch(asked -> asked == Requirement.ATTESTATION || asked == Requirement.EVALUATION);
    }

    public List<Correction> getCorrections() {
        return enrollment.corrections();
    }

    public List<Tool> getTools() {
        return enrollment.course().content().tools();
    }

    public List<NoteView> getNotes() {
        return notes;
    }

    public List<ReflectionView> getReflections() {
        return reflections;
    }

    public boolean isAnythingWritten() {
        return !notes.isEmpty() || !reflections.isEmpty();
    }

    public String lessonTitle(String lesson) {
        return enrollment.lesson(lesson).map(LessonStatus::title).orElse("");
    }

    public String getEnrolledOn() {
        return shortDate(enrollment.enrolledAt());
    }

    public String getRead() {
        return minutesRead == 0 ? "" : messages.count("learn.read", minutesRead);
    }

    public String shortDate(Instant instant) {
        return messages.shortDate(instant, activeUser.zone());
    }
}

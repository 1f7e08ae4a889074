package org.carryover.web.posttest;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.carryover.assessment.ReStudyLesson;
import org.carryover.assessment.TestStanding;
import org.carryover.catalog.Outcome;
import org.carryover.catalog.PostTestPlan;
import org.carryover.learning.EnrollmentId;
import org.carryover.learning.EnrollmentView;
import org.carryover.learning.Learning;
import org.carryover.learning.LessonStatus;
import org.carryover.learning.PostTestStart;
import org.carryover.web.ActiveUser;
import org.carryover.web.Messages;
import org.omnifaces.cdi.Param;

/** Before an attempt: what is asked, what passes, what happens if it does not, and how earlier tries went. Starts one, or goes on with it. */
@Named
@RequestScoped
public class PostTestPage {

    @Inject
    @Param(pathIndex = 0)
    private String enrollmentId;

    @Inject
    private Learning learning;

    @Inject
    private ActiveUser activeUser;

    @Inject
    private Messages messages;

    private EnrollmentView enrollment;
    private TestStanding standing;

    @PostConstruct
    void load() {
        EnrollmentId id = new EnrollmentId(enrollmentId);
        enrollment = learning.own(activeUser.actor(), id);
        standing = learning.testStanding(activeUser.actor(), id);
    }

    /** Leads into the attempt, or back to this page, which then says why not. */
    public void start() {
        PostTestStart start = learning.startPostTest(activeUser.actor(), enrollment.id());
        messages.redirect(
                switch (start) {
                    case PostTestStart.Open open -> "/attempt/" + open.attempt();
                    case PostTestStart.AlreadyPassed passed -> here();
                    case PostTestStart.ReStudyFirst first -> here();
                    case PostTestStart.Closed closed -> here();
                });
    }

    private String here() {
        return "/post-test/" + enrollment.id();
    }

    public EnrollmentView getEnrollment() {
        return enrollment;
    }

    public TestStanding getStanding() {
        return standing;
    }

    /** An administrator reads this page too, and starts nothing here. */
    public boolean isOwn() {
        return enrollment.person().equals(activeUser.person());
    }

    public String getItems() {
        return messages.count("post-test.items", standing.items());
    }

    public String getMark() {
        return messages.text(
                "post-test.mark",
                Map.of(
                        "needed", String.valueOf(standing.needed()),
                        "items", String.valueOf(standing.items()),
                        "percent", String.valueOf(plan().passMark())));
    }

    /** What the ring draws: the best try so far. */
    public int getBest() {
        return Math.max(0, standing.best());
    }

    public String getRingLabel() {
        return String.valueOf(standing.tries().isEmpty() ? standing.items() : standing.best());
    }

    public String getRingWords() {
        return standing.tries().isEmpty()
                ? messages.text("post-test.ring.questions")
                : messages.text("post-test.ring.best", Map.of("items", String.valueOf(standing.items())));
    }

    public boolean asks(Outcome outcome) {
        return plan().blueprint().getOrDefault(outcome.id(), 0) > 0;
    }

    public String questions(Outcome outcome) {
        return messages.count("post-test.items", plan().blueprint().get(outcome.id()));
    }

    public String getLeft() {
        return standing.passed().isPresent() || standing.left() == 0
                ? ""
                : messages.count("post-test.left", standing.left());
    }

    public String getAfterwards() {
        return messages.text(
                "post-test.afterwards",
                Map.of(
                        "tries", messages.count("post-test.tries", plan().tries()),
                        "lessons",
                                messages.count(
                                        "post-test.lessons", plan().reStudy().lessons()),
                        "more",
                                messages.count(
                                        "post-test.more", plan().reStudy().tries())));
    }

    private PostTestPlan plan() {
        return enrollment.course().content().postTest();
    }

    /** The word on the button: the first try, one more, or the open one. */
    public String getStartLabel() {
        if (standing.open() != null) {
            return messages.text("post-test.goOn");
        }
        int next = 1
                + (int) standing.tries().stream()
                        .filter(TestStanding.PastTry::counted)
                        .count();
        return messages.text("post-test.start", Map.of("n", String.valueOf(next)));
    }

    /** Lessons that are not finished: the test is open, the credit is not. */
    public String getLessonsOpen() {
        int open = enrollment.lessons().size() - enrollment.finishedLessons();
        return open == 0 ? "" : messages.count("post-test.lessonsOpen", open);
    }

    public String lessonTitle(ReStudyLesson lesson) {
        return enrollment.lesson(lesson.lesson()).map(LessonStatus::title).orElse(lesson.lesson());
    }

    public String lessonState(ReStudyLesson lesson) {
        return messages.text(lesson.reRead() ? "post-test.reRead" : "post-test.toReRead");
    }

    public List<TestStanding.PastTry> getTriesSoFar() {
        return standing.tries();
    }

    public String ended(TestStanding.PastTry attempt) {
        return messages.dateTime(attempt.endedAt(), activeUser.zone());
    }

    public String outcome(TestStanding.PastTry attempt) {
        String key = attempt.passed() ? "passed" : attempt.counted() ? "notPassed" : "closed";
        return messages.text("post-test.outcome." + key);
    }
}

package org.carryover.web.posttest;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.carryover.assessment.Assessments;
import org.carryover.assessment.AttemptId;
import org.carryover.assessment.AttemptView;
import org.carryover.catalog.Catalog;
import org.carryover.catalog.CourseVersion;
import org.carryover.web.ActiveUser;
import org.carryover.web.Messages;
import org.omnifaces.cdi.Param;

/**
 * The page on which an attempt is taken. It only reads: answers are saved one by one by its script, and handing in needs nothing but the address,
 * so the page may stay open longer than any session.
 */
@Named
@RequestScoped
public class AttemptPage {

    @Inject
    @Param(pathIndex = 0)
    private String attemptId;

    @Inject
    private Assessments assessments;

    @Inject
    private Catalog catalog;

    @Inject
    private ActiveUser activeUser;

    @Inject
    private Messages messages;

    private AttemptView attempt;
    private CourseVersion course;

    @PostConstruct
    void load() {
        attempt = assessments.attempt(activeUser.actor(), new AttemptId(attemptId));
        course = catalog.version(attempt.courseVersion());
    }

    /** Leads on where there is nothing to take: an attempt that ended has a result, and in a withdrawn course nobody tests. */
    public void leadOn() {
        if (course.state().withdrawn()) {
            messages.redirect("/post-test/" + attempt.enrollment().value());
        } else if (!attempt.state().isOpen()) {
            messages.redirect("/result/" + attempt.id());
        }
    }

    /** Hands in, once however often it is asked. */
    public void submit() {
        if (!course.state().withdrawn()) {
            assessments.submit(activeUser.actor(), attempt.id());
            attempt = assessments.attempt(activeUser.actor(), attempt.id());
        }
        leadOn();
    }

    public AttemptView getAttempt() {
        return attempt;
    }

    public String getCourseTitle() {
        return course.content().title();
    }

    public List<Question> getQuestions() {
        return IntStream.range(0, attempt.items().size())
                .mapToObj(place -> new Question(place + 1, attempt.items().get(place)))
                .toList();
    }

    public String getAnswered() {
        return messages.text(
                "attempt.answered",
                Map.of(
                        "n",
                        String.valueOf(attempt.answered()),
                        "items",
                        String.valueOf(attempt.items().size())));
    }

    public String getRules() {
        return messages.text(
                "attempt.rules",
                Map.of(
                        "needed", String.valueOf(attempt.needed()),
                        "items", String.valueOf(attempt.items().size()),
                        "try", String.valueOf(attempt.tryNumber()),
                        "tries", String.valueOf(attempt.triesGranted())));
    }

    /** "Choose 2.": what is asked of the learner. */
    public String task(Question question) {
        return messages.text("attempt.task." + question.kind(), Map.of("n", String.valueOf(question.most())));
    }
}

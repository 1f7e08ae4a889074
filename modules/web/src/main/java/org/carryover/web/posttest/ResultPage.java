package org.carryover.web.posttest;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.carryover.assessment.Assessments;
import org.carryover.assessment.AttemptId;
import org.carryover.assessment.AttemptResult;
import org.carryover.assessment.AttemptResult.ItemResult;
import org.carryover.assessment.AttemptResult.OutcomeResult;
import org.carryover.assessment.TestStanding;
import org.carryover.catalog.Outcome;
import org.carryover.learning.EnrollmentId;
import org.carryover.learning.EnrollmentView;
import org.carryover.learning.Learning;
import org.carryover.learning.LessonStatus;
import org.carryover.strategies.Strategies;
import org.carryover.strategies.StrategySummary;
import org.carryover.web.ActiveUser;
import org.carryover.web.Messages;
import org.carryover.web.learn.CourseSteps;
import org.omnifaces.cdi.Param;

/** How an attempt went and what comes next. Only here, after the end, keys and rationales are shown. */
@Named
@RequestScoped
public class ResultPage {

    @Inject
    @Param(pathIndex = 0)
    private String attemptId;

    @Inject
    private Assessments assessments;

    @Inject
    private Learning learning;

    @Inject
    private Strategies strategies;

    @Inject
    private CourseSteps steps;

    @Inject
    private ActiveUser activeUser;

    @Inject
    private Messages messages;

    private AttemptResult result;
    private EnrollmentView enrollment;
    private TestStanding standing;
    private Map<String, String> strategyTitles;

    @PostConstruct
    void load() {
        result =
                assessments.result(activeUser.actor(), new AttemptId(attemptId)).orElse(null);
        if (result != null) {
            EnrollmentId id = new EnrollmentId(result.enrollment().value());
            enrollment = learning.enrollment(activeUser.actor(), id);
            standing = learning.testStanding(activeUser.actor(), id);
            strategyTitles = strategies
                    .summaries(result.items().stream()
                            .map(ItemResult::strategy)
                            .filter(Objects::nonNull)
                            .distinct()
                            .toList())
                    .stream()
                    .collect(Collectors.toMap(StrategySummary::slug, StrategySummary::title));
        }
    }

    /** An attempt that is open has no result yet: on with it. */
    public void leadOn() {
        if (result == null) {
            messages.redirect("/attempt/" + attemptId);
        }
    }

    public AttemptResult getResult() {
        return result;
    }

    public EnrollmentView getEnrollment() {
        return enrollment;
    }

    public TestStanding getStanding() {
        return standing;
    }

    /** An administrator reads this page too; the next step is the learner's alone. */
    public boolean isOwn() {
        return enrollment.person().equals(activeUser.person());
    }

    public String getLead() {
        Map<String, String> values = Map.of(
                "right", String.valueOf(result.right()),
                "items", String.valueOf(result.items().size()),
                "needed", String.valueOf(result.needed()),
                "lessons", messages.count("result.lessons", getLessonsToReRead().size()),
                "minutes",
                        messages.count(
                                "result.minutes",
                                getLessonsToReRead().stream()
                                        .mapToInt(LessonStatus::minutes)
                                        .sum()));
        return messages.text(result.passed() ? "result.lead.passed" : "result.lead.notPassed", values);
    }

    /** The way on: there is always one. */
    public CourseSteps.Step getNext() {
        if (standing.passed().isPresent()) {
            return steps.of(enrollment);
        }
        return getLessonsToReRead().stream()
                .filter(lesson -> !isReRead(lesson) && !enrollment.isClosed())
                .findFirst()
                .map(this::reRead)
                .orElseGet(() -> step("/post-test/" + enrollment.id(), "result.step.postTest", Map.of()));
    }

    private CourseSteps.Step reRead(LessonStatus lesson) {
        return step(
                "/lesson/" + enrollment.id() + "/" + lesson.id(),
                "result.step.reRead",
                Map.of("lesson", lesson.title()));
    }

    private CourseSteps.Step step(String address, String key, Map<String, String> values) {
        return new CourseSteps.Step(address, messages.text(key, values), "");
    }

    /** Where the next try begins, beside the reading; empty where it is not open. */
    public String getNextTry() {
        return result.passed() || !standing.mayStart()
                ? ""
                : messages.text("result.nextTry", Map.of("n", String.valueOf(tryAfterThis())));
    }

    private long tryAfterThis() {
        return 1
                + standing.tries().stream()
                        .filter(TestStanding.PastTry::counted)
                        .count();
    }

    /** The lessons behind what was missed, in reading order; while re-study is due, those it asks for. */
    public List<LessonStatus> getLessonsToReRead() {
        List<String> ids = standing.reStudyDue()
                ? standing.reStudy().stream().map(lesson -> lesson.lesson()).toList()
                : getMissed().stream().map(ItemResult::lesson).toList();
        return enrollment.lessons().stream()
                .filter(lesson -> ids.contains(lesson.id()))
                .toList();
    }

    /** How the plan goes on after the reading. */
    public String getPlanEnd() {
        String state = standing.passed().isPresent() ? "passed" : standing.mayStart() ? "open" : "closed";
        return messages.text("result.plan." + state);
    }

    /** Re-read since this attempt ended. */
    public boolean isReRead(LessonStatus lesson) {
        return lesson.lastViewedAt() != null && lesson.lastViewedAt().isAfter(result.endedAt());
    }

    public String readingTime(LessonStatus lesson) {
        return messages.count("result.minutes", lesson.minutes());
    }

    public List<ItemResult> getMissed() {
        return result.items().stream().filter(item -> !item.right()).toList();
    }

    public List<ItemResult> getRight() {
        return result.items().stream().filter(ItemResult::right).toList();
    }

    public String getMissedHeading() {
        return messages.count("result.missed", getMissed().size());
    }

    public String getRightHeading() {
        return messages.count("result.right", getRight().size());
    }

    public int number(ItemResult item) {
        return result.items().indexOf(item) + 1;
    }

    public String outcome(OutcomeResult outcome) {
        return enrollment
                .course()
                .content()
                .outcome(outcome.outcome())
                .map(Outcome::text)
                .orElse("");
    }

    public String lesson(ItemResult item) {
        return enrollment.lesson(item.lesson()).map(LessonStatus::title).orElse("");
    }

    /** Empty where there is none, or where the card is no longer published. */
    public String strategy(ItemResult item) {
        return strategyTitles.getOrDefault(Objects.requireNonNullElse(item.strategy(), ""), "");
    }

    public String getEnded() {
        return messages.dateTime(result.endedAt(), activeUser.zone());
    }
}

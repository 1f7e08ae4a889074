package org.carryover.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.carryover.catalog.Catalog;
import org.carryover.catalog.Correction;
import org.carryover.catalog.CourseContent;
import org.carryover.catalog.CourseState;
import org.carryover.catalog.CourseVersion;
import org.carryover.catalog.PostTestPlan;
import org.carryover.catalog.Provider;
import org.carryover.catalog.Requirement;
import org.carryover.catalog.Vocabulary;
import org.carryover.credit.Accreditation;
import org.carryover.credit.ApprovalView;
import org.carryover.credit.CourseTime;
import org.carryover.credit.UnitRule;
import org.carryover.learning.EnrollResult;
import org.carryover.learning.EnrollmentView;
import org.carryover.learning.Learning;
import org.carryover.shared.Absent;
import org.omnifaces.cdi.Param;

/** Everything about a course that must be published before anybody enrolls, and the enrollment. */
@Named
@RequestScoped
public class CoursePage {

    @Inject
    private Catalog catalog;

    @Inject
    private Learning learning;

    @Inject
    private Accreditation accreditation;

    @Inject
    private Clock clock;

    @Inject
    private ActiveUser activeUser;

    @Inject
    private Messages messages;

    @Inject
    @Param(pathIndex = 0)
    private String slug;

    private CourseVersion course;
    private Vocabulary vocabulary;
    private Optional<Provider> provider;
    private List<Correction> corrections;
    private List<ApprovalView> approvals;
    private List<EnrollmentView> enrollments = List.of();

    /** What counts as complete, in a line, and what it takes. */
    public record Rule(String label, String evidence) {}

    @PostConstruct
    void load() {
        course = catalog.current(slug).orElseThrow(() -> new Absent("course " + slug));
        vocabulary = catalog.vocabulary();
        provider = catalog.provider();
        corrections = catalog.corrections(course.id());
        approvals = accreditation.inForce(course.id(), clock.instant());
        if (activeUser.isSignedIn()) {
            enrollments = learning.enrollments(activeUser.actor()).stream()
                    .filter(enrollment -> enrollment.slug().equals(slug))
                    .toList();
        }
    }

    public void enroll() {
        follow(learning.enroll(activeUser.actor(), slug));
    }

    /** The same for who has read what a repeat counts for. */
    public void enrollAgain() {
        follow(learning.enrollAgain(activeUser.actor(), slug));
    }

    private void follow(EnrollResult result) {
        switch (result) {
            case EnrollResult.Enrolled enrolled -> messages.redirect("/learn/" + enrolled.id());
            case EnrollResult.AlreadyEnrolled already -> messages.redirect("/learn/" + already.id());
            case EnrollResult.CompletedBefore before -> messages.redirect("/course/" + slug);
            case EnrollResult.Closed closed -> {
                messages.refused("course.closed", Map.of("reason", closed.reason()));
                messages.redirect("/course/" + slug);
            }
        }
    }

    public CourseVersion getCourse() {
        return course;
    }

    public CourseContent getContent() {
        return course.content();
    }

    public String getSlug() {
        return slug;
    }

    public String getTopics() {
        return Listing.of(getContent().topics().stream().map(vocabulary::topic));
    }

    public String getAudience() {
        return Listing.of(getContent().audience().stream().map(messages::label));
    }

    public HoursTable getHours() {
        return HoursTable.of(course.hours(), getContent(), messages);
    }

    public List<Rule> getRules() {
        return getContent().completion().stream().map(this::rule).toList();
    }

    private Rule rule(Requirement requirement) {
        PostTestPlan test = getContent().postTest();
        Map<String, String> values = Map.of(
                "lessons", String.valueOf(getContent().lessons().size()),
                "mark", String.valueOf(test.passMark()),
                "right", String.valueOf(test.itemsToPass()),
                "items", String.valueOf(test.items()),
                "questions", String.valueOf(getContent().evaluation().size()));
        String key = "course.rule." + requirement.key();
        return new Rule(messages.text(key, values), messages.text(key + ".how", values));
    }

    /** What comes after the post-test in the outline. */
    public List<Rule> getClosing() {
        return getContent().completion().stream()
                .filter(requirement -> requirement == Requirement.ATTESTATION || requirement == Requirement.EVALUATION)
                .map(requirement -> new Rule(
                        messages.text("course.outline." + requirement.key()),
                        messages.text("course.outline." + requirement.key() + ".sub")))
                .toList();
    }

    /** How the post-test may be taken, in sentences. */
    public List<String> getTestRules() {
        PostTestPlan test = getContent().postTest();
        Map<String, String> values = Map.of(
                "mark", String.valueOf(test.passMark()),
                "right", String.valueOf(test.itemsToPass()),
                "items", String.valueOf(test.items()),
                "tries", String.valueOf(test.tries()),
                "lessons", String.valueOf(test.reStudy().lessons()),
                "more", String.valueOf(test.reStudy().tries()));
        return List.of(
                messages.text("course.test.items", values),
                messages.text("course.test.mark", values),
                messages.text("course.test.tries", values),
                messages.text("course.test.reStudy", values),
                messages.text("course.test.time", values));
    }

    /** In force today; units, an accreditor's number or words appear nowhere but here. */
    public List<ApprovalView> getApprovals() {
        return approvals;
    }

    public String getAccreditors() {
        return approvals.isEmpty()
                ? messages.text("course.accreditation.none")
                : approvals.stream()
                        .map(approval -> approval.accreditor().shortName())
                        .collect(Collectors.joining(", "));
    }

    /** "0.1 AOTA CEU. 1 contact hour = 0.1 AOTA CEU." */
    public String units(ApprovalView approval) {
        UnitRule rule = approval.accreditor().unitRule();
        String units = rule.units(CourseTime.of(course.hours()))
                .map(number -> number.toPlainString() + " " + rule.unit())
                .orElseGet(() -> messages.text("course.accreditation.units.none", Map.of("unit", rule.unit())));
        return units + ". " + rule.equivalence() + ".";
    }

    public String period(ApprovalView approval) {
        String from = messages.date(approval.from());
        return approval.to() == null
                ? messages.text("course.accreditation.since", Map.of("from", from))
                : messages.text(
                        "course.accreditation.period", Map.of("from", from, "to", messages.date(approval.to())));
    }

    public Optional<Provider> getProvider() {
        return provider;
    }

    public List<Correction> getCorrections() {
        return corrections;
    }

    public String day(Instant instant) {
        return messages.date(instant, zone());
    }

    public String getVersion() {
        return course.number() + ", " + messages.shortDate(course.publishedAt(), zone());
    }

    private ZoneId zone() {
        return provider.map(Provider::timeZone).orElse(ZoneOffset.UTC);
    }

    public boolean isRetired() {
        return course.state() instanceof CourseState.Retired;
    }

    public boolean isWithdrawn() {
        return course.state().withdrawn();
    }

    /** Since when and why the course is closed; empty for one that is open. */
    public String getClosed() {
        return switch (course.state()) {
            case CourseState.Published published -> "";
            case CourseState.Retired retired -> closed("course.retired", retired.since(), retired.reason());
            case CourseState.Withdrawn withdrawn -> closed("course.withdrawn", withdrawn.since(), withdrawn.reason());
        };
    }

    private String closed(String key, Instant since, String reason) {
        return messages.text(key, Map.of("date", day(since), "reason", reason));
    }

    /** The enrollment to go on with; null where there is none. */
    public EnrollmentView getOpen() {
        return enrollments.stream()
                .filter(enrollment -> !enrollment.isCompleted() && !enrollment.isClosed())
                .findFirst()
                .orElse(null);
    }

    /** Whether the course is open to this person, who may still have to sign in. */
    public boolean isMayEnroll() {
        return course.state().open() && getOpen() == null;
    }

    /** Whether the person is signed in and has not completed the course before. */
    public boolean isFirstTime() {
        return activeUser.isSignedIn() && getCompleted() == null;
    }

    /** The newest completion; null where there is none. */
    public EnrollmentView getCompleted() {
        return enrollments.stream()
                .filter(EnrollmentView::isCompleted)
                .findFirst()
                .orElse(null);
    }
}

package org.carryover.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.carryover.catalog.Catalog;
import org.carryover.catalog.CourseState;
import org.carryover.catalog.CourseVersion;
import org.carryover.credit.Accreditation;
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
    private CourseSheet sheet;
    private List<EnrollmentView> enrollments = List.of();

    @PostConstruct
    void load() {
        course = catalog.current(slug).orElseThrow(() -> new Absent("course " + slug));
        sheet = new CourseSheet(
                course,
                catalog.vocabulary(),
                catalog.provider(),
                catalog.corrections(course.id()),
                accreditation.inForce(course.id(), clock.instant()),
                messages);
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

    public CourseSheet getSheet() {
        return sheet;
    }

    public String getSlug() {
        return slug;
    }

    public String day(Instant instant) {
        return sheet.day(instant);
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
        return messages.text(key, Map.of("date", sheet.day(since), "reason", reason));
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

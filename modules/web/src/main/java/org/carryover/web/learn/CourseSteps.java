package org.carryover.web.learn;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Map;
import org.carryover.catalog.Requirement;
import org.carryover.credit.CertificateStanding;
import org.carryover.credit.Certificates;
import org.carryover.learning.EnrollmentView;
import org.carryover.learning.LessonStatus;
import org.carryover.web.ActiveUser;
import org.carryover.web.Messages;

/** What comes next in a course: there is always one step, with an address. */
@RequestScoped
public class CourseSteps {

    @Inject
    private Certificates certificates;

    @Inject
    private ActiveUser activeUser;

    @Inject
    private Messages messages;

    /** Where the next step is, what it is called, and why it is the next. */
    public record Step(String address, String label, String why) {}

    public Step of(EnrollmentView enrollment) {
        return enrollment.next().map(open -> toward(open, enrollment)).orElseGet(() -> afterCompletion(enrollment));
    }

    private Step toward(Requirement requirement, EnrollmentView enrollment) {
        return switch (requirement) {
            case LESSONS -> lesson(enrollment);
            case POST_TEST ->
                step("/post-test/" + enrollment.id(), enrollment.openAttempt() == null ? "test" : "attempt");
            case ATTESTATION, EVALUATION -> step("/finish/" + enrollment.id(), "finish");
        };
    }

    private Step lesson(EnrollmentView enrollment) {
        LessonStatus lesson = enrollment.resumeLesson();
        String key = enrollment.lastSeenAt() == null ? "learn.step.start" : "learn.step.readOn";
        return new Step(
                "/lesson/" + enrollment.id() + "/" + lesson.id(),
                messages.text(key),
                messages.text(key + ".why", Map.of("lesson", lesson.title())));
    }

    private Step afterCompletion(EnrollmentView enrollment) {
        return switch (certificates.of(activeUser.actor(), enrollment.id())) {
            case CertificateStanding.Issued issued ->
                step("/certificate/" + issued.certificate().number().value(), "certificate");
            case CertificateStanding.Held held -> step("/transcript", "held");
        };
    }

    private Step step(String address, String key) {
        return new Step(address, messages.text("learn.step." + key), messages.text("learn.step." + key + ".why"));
    }
}

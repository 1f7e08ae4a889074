package org.carryover.web.posttest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.carryover.assessment.AttemptResult;
import org.carryover.assessment.TestStanding;
import org.carryover.catalog.Requirement;
import org.carryover.credit.CertificateStanding;
import org.carryover.credit.Certificates;
import org.carryover.learning.EnrollmentView;
import org.carryover.learning.LessonStatus;
import org.carryover.web.ActiveUser;
import org.carryover.web.Messages;

/** The way on from a result: there is always one. */
@RequestScoped
public class NextStep {

    public record Step(String address, String label) {}

    @Inject
    private Certificates certificates;

    @Inject
    private ActiveUser activeUser;

    @Inject
    private Messages messages;

    /** @param toReRead the lessons behind what was missed */
    Step after(AttemptResult result, EnrollmentView enrollment, TestStanding standing, List<LessonStatus> toReRead) {
        if (enrollment.isClosed()) {
            return step("/learn/" + enrollment.id(), "course");
        }
        if (standing.passed().isEmpty()) {
            return toReRead.stream()
                    .filter(lesson -> lesson.lastViewedAt() == null
                            || !lesson.lastViewedAt().isAfter(result.endedAt()))
                    .findFirst()
                    .map(lesson -> reRead(enrollment, lesson))
                    .orElseGet(() -> step("/post-test/" + enrollment.id(), "postTest"));
        }
        return enrollment.next().map(open -> toward(open, enrollment)).orElseGet(() -> afterCompletion(enrollment));
    }

    private Step reRead(EnrollmentView enrollment, LessonStatus lesson) {
        return new Step(
                "/lesson/" + enrollment.id() + "/" + lesson.id(),
                messages.text("result.step.reRead", Map.of("lesson", lesson.title())));
    }

    private Step toward(Requirement requirement, EnrollmentView enrollment) {
        return switch (requirement) {
            case LESSONS -> step("/learn/" + enrollment.id(), "lessons");
            case POST_TEST -> step("/post-test/" + enrollment.id(), "postTest");
            case ATTESTATION, EVALUATION -> step("/finish/" + enrollment.id(), "finish");
        };
    }

    private Step afterCompletion(EnrollmentView enrollment) {
        return switch (certificates.of(activeUser.actor(), enrollment.id())) {
            case CertificateStanding.Issued issued ->
                step("/certificate/" + issued.certificate().number().value(), "certificate");
            case CertificateStanding.Held held -> step("/learn/" + enrollment.id(), "course");
        };
    }

    private Step step(String address, String key) {
        return new Step(address, messages.text("result.step." + key));
    }
}

package org.carryover.web.learn;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.carryover.catalog.EvaluationQuestion;
import org.carryover.catalog.Requirement;
import org.carryover.credit.CertificateStanding;
import org.carryover.credit.Certificates;
import org.carryover.learning.Act;
import org.carryover.learning.EnrollmentId;
import org.carryover.learning.EnrollmentView;
import org.carryover.learning.EvaluationResult;
import org.carryover.learning.Learning;
import org.carryover.learning.RequirementStatus;
import org.carryover.web.ActiveUser;
import org.carryover.web.Messages;
import org.omnifaces.cdi.Param;

/** The last page of a course: the attestation and the evaluation, sent together. What was given before is not asked again. */
@Named
@RequestScoped
public class FinishPage {

    private static final String QUESTION = "q-";
    private static final String ATTESTATION = "attestation";

    @Inject
    @Param(pathIndex = 0)
    private String enrollmentId;

    @Inject
    private Learning learning;

    @Inject
    private Certificates certificates;

    @Inject
    private ActiveUser activeUser;

    @Inject
    private Messages messages;

    @Inject
    private HttpServletRequest request;

    private EnrollmentView enrollment;
    private final Map<String, String> faults = new HashMap<>();

    @PostConstruct
    void load() {
        enrollment = learning.own(activeUser.actor(), new EnrollmentId(enrollmentId));
    }

    /** @return null: the answer is an address, or this page with what is missing */
    public String send() {
        if (isAttestationOpen() && request.getParameter(ATTESTATION) == null) {
            faults.put(ATTESTATION, "finish.attestation.missing");
        }
        if (isEvaluationOpen()) {
            take(learning.evaluate(activeUser.actor(), enrollment.id(), answers()));
        }
        if (isAttestationOpen() && !faults.containsKey(ATTESTATION)) {
            take(learning.attest(activeUser.actor(), enrollment.id()));
        }
        enrollment = learning.own(activeUser.actor(), enrollment.id());
        if (faults.isEmpty()) {
            messages.redirect(next());
        } else {
            messages.refused("finish.incomplete");
        }
        return null;
    }

    private void take(EvaluationResult result) {
        switch (result) {
            case EvaluationResult.Given given -> {}
            case EvaluationResult.AlreadyGiven already -> {}
            case EvaluationResult.TooEarly early -> messages.refused("finish.early");
            case EvaluationResult.Closed closed -> messages.refused("lesson.closed");
            case EvaluationResult.Refused refused ->
                refused.faults().forEach((question, fault) -> faults.put(question, "finish.fault." + fault));
        }
    }

    private void take(Act act) {
        switch (act) {
            case DONE, ALREADY_DONE -> {}
            case TOO_EARLY -> messages.refused("finish.early");
            case CLOSED -> messages.refused("lesson.closed");
        }
    }

    private String next() {
        if (!enrollment.isCompleted()) {
            return "/learn/" + enrollment.id();
        }
        return switch (certificates.of(activeUser.actor(), enrollment.id())) {
            case CertificateStanding.Issued issued -> {
                messages.done("finish.completed");
                yield "/certificate/" + issued.certificate().number().value();
            }
            case CertificateStanding.Held held -> {
                messages.done("finish.held");
                yield "/learn/" + enrollment.id();
            }
        };
    }

    private Map<String, String> answers() {
        Map<String, String> answers = new HashMap<>();
        for (EvaluationQuestion question : getQuestions()) {
            String answer = request.getParameter(QUESTION + question.id());
            if (answer != null) {
                answers.put(question.id(), answer);
            }
        }
        return answers;
    }

    /** What was just sent: after a refusal it stands in the page as it was. */
    public String answer(EvaluationQuestion question) {
        String answer = request.getParameter(QUESTION + question.id());
        return answer == null ? "" : answer;
    }

    public boolean isChosen(EvaluationQuestion question, String option) {
        return option.equals(answer(question));
    }

    public boolean isAttested() {
        return request.getParameter(ATTESTATION) != null;
    }

    public String fault(String question) {
        String key = faults.get(question);
        return key == null ? "" : messages.text(key);
    }

    public String kind(EvaluationQuestion question) {
        return switch (question) {
            case EvaluationQuestion.Scale scale -> "scale";
            case EvaluationQuestion.Choice choice -> "choice";
            case EvaluationQuestion.Text text -> "text";
        };
    }

    public EnrollmentView getEnrollment() {
        return enrollment;
    }

    public List<EvaluationQuestion> getQuestions() {
        return enrollment.course().content().evaluation();
    }

    public boolean isAttestationOpen() {
        return isOpen(Requirement.ATTESTATION);
    }

    public boolean isEvaluationOpen() {
        return isOpen(Requirement.EVALUATION);
    }

    private boolean isOpen(Requirement requirement) {
        return enrollment.requirements().stream()
                .anyMatch(status -> status.requirement() == requirement && !status.met());
    }

    /** Lessons and post-test come first. */
    public boolean isEarly() {
        return enrollment.requirements().stream()
                .filter(status ->
                        status.requirement() == Requirement.LESSONS || status.requirement() == Requirement.POST_TEST)
                .anyMatch(status -> !status.met());
    }

    public List<RequirementStatus> getRequirements() {
        return enrollment.requirements();
    }
}

package org.carryover.web.admin;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.carryover.assessment.Assessments;
import org.carryover.assessment.AttemptResult.OutcomeResult;
import org.carryover.assessment.AttemptSummary;
import org.carryover.assessment.EnrollmentRef;
import org.carryover.catalog.CourseState;
import org.carryover.catalog.Outcome;
import org.carryover.credit.Award;
import org.carryover.credit.CertificateStanding;
import org.carryover.credit.CertificateView;
import org.carryover.credit.Certificates;
import org.carryover.identity.Accounts;
import org.carryover.identity.PersonView;
import org.carryover.learning.EnrollmentId;
import org.carryover.learning.EnrollmentView;
import org.carryover.learning.Learning;
import org.carryover.shared.Actor;
import org.carryover.web.ActiveUser;
import org.carryover.web.Messages;
import org.carryover.web.credit.AwardWords;
import org.carryover.web.credit.StatusWords;
import org.omnifaces.cdi.Param;

/** One enrollment, for who has to answer for it: what is missing or what it was completed by, every try at the post-test, and what it earned. */
@Named
@RequestScoped
public class EnrollmentPage {

    @Inject
    @Param(pathIndex = 0)
    private String id;

    @Inject
    private Learning learning;

    @Inject
    private Assessments assessments;

    @Inject
    private Certificates certificates;

    @Inject
    private Accounts accounts;

    @Inject
    private ActiveUser activeUser;

    @Inject
    private Messages messages;

    private EnrollmentView enrollment;
    private PersonView person;
    private List<AttemptSummary> attempts;
    private Duration activeTime;
    private CertificateStanding standing;
    private List<Award> awards;

    @PostConstruct
    void load() {
        Actor actor = activeUser.actor();
        EnrollmentId sought = new EnrollmentId(id);
        enrollment = learning.enrollment(actor, sought);
        person = accounts.person(actor, enrollment.person());
        attempts = assessments.attempts(actor, new EnrollmentRef(id));
        activeTime = learning.activeTime(actor, sought).total();
        if (enrollment.isCompleted()) {
            standing = certificates.of(actor, sought);
            awards = certificates.explain(actor, sought);
        } else {
            awards = List.of();
        }
    }

    public EnrollmentView getEnrollment() {
        return enrollment;
    }

    public PersonView getPerson() {
        return person;
    }

    public String getKind() {
        return EnrollmentsPage.kind(enrollment.state());
    }

    /** The heading over the requirements: a question while something is missing. */
    public String getWhy() {
        return messages.text(enrollment.isCompleted() ? "admin.enrollment.by" : "admin.enrollment.why");
    }

    /** Why nobody reads on; empty while somebody may. */
    public String getClosed() {
        return switch (enrollment.course().state()) {
            case CourseState.Withdrawn withdrawn ->
                messages.text(
                        "admin.enrollment.withdrawn",
                        Map.of("date", date(withdrawn.since()), "reason", withdrawn.reason()));
            case CourseState.Retired retired -> "";
            case CourseState.Published published -> "";
        };
    }

    /** Oldest first. */
    public List<AttemptSummary> getAttempts() {
        return attempts;
    }

    /** "Try 2: passed, 11 of 12 right, 9 needed" */
    public String score(AttemptSummary attempt) {
        String how = attempt.isOpen() ? "open" : attempt.passed() ? "passed" : "notPassed";
        return messages.text(
                "admin.enrollment.try." + how,
                Map.of(
                        "n", String.valueOf(attempt.tryNumber()),
                        "right", String.valueOf(attempt.right()),
                        "items", String.valueOf(attempt.items()),
                        "needed", String.valueOf(attempt.needed())));
    }

    /** When it was taken, how long it took, and who ended it. */
    public String time(AttemptSummary attempt) {
        if (attempt.isOpen()) {
            return messages.text("admin.enrollment.began", Map.of("start", dateTime(attempt.startedAt())));
        }
        return messages.text(
                "admin.enrollment." + attempt.state(),
                Map.of(
                        "start", dateTime(attempt.startedAt()),
                        "end", dateTime(attempt.endedAt()),
                        "took", duration(attempt.took())));
    }

    public String outcome(OutcomeResult result) {
        return enrollment
                .course()
                .content()
                .outcome(result.outcome())
                .map(Outcome::text)
                .orElse(result.outcome());
    }

    /** What the completion earned; empty before it. */
    public List<Award> getAwards() {
        return awards;
    }

    public String result(Award award) {
        return AwardWords.result(award, messages);
    }

    /** The newest revision, or null while there is none. */
    public CertificateView getCertificate() {
        return standing instanceof CertificateStanding.Issued issued ? issued.certificate() : null;
    }

    public String getCertificateKind() {
        return StatusWords.kind(getCertificate().status());
    }

    /** Why the paper waits, though the credit is recorded. */
    public List<String> getObstacles() {
        return standing instanceof CertificateStanding.Held held
                ? held.obstacles().stream()
                        .map(obstacle -> messages.text("credit.certificate.obstacle." + obstacle.kind()))
                        .toList()
                : List.of();
    }

    public String getActiveTime() {
        return duration(activeTime);
    }

    private String duration(Duration time) {
        return messages.text(
                "admin.enrollment.duration",
                Map.of("hours", String.valueOf(time.toHours()), "minutes", String.valueOf(time.toMinutesPart())));
    }

    public String date(Instant instant) {
        return messages.shortDate(instant, activeUser.zone());
    }

    public String dateTime(Instant instant) {
        return messages.dateTime(instant, activeUser.zone());
    }
}

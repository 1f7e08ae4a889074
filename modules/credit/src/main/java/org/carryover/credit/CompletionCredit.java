package org.carryover.credit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.logging.Logger;
import org.carryover.catalog.Catalog;
import org.carryover.catalog.CourseVersion;
import org.carryover.catalog.Provider;
import org.carryover.identity.PersonRenamed;
import org.carryover.learning.EnrollmentId;
import org.carryover.learning.Learning;
import org.carryover.learning.RequirementsMet;

/**
 * Turns met requirements into a completion, its awards and its certificate, inside the transaction that met the last one: all of it, or nothing. However often
 * and however concurrently the event comes, it happens once for each enrollment.
 */
@ApplicationScoped
class CompletionCredit {

    private static final Logger LOG = Logger.getLogger(CompletionCredit.class.getName());

    private Completions completions;
    private Accreditors accreditors;
    private Issuing issuing;
    private Catalog catalog;
    private Function<EnrollmentId, Instant> start;
    private Clock clock;

    protected CompletionCredit() {}

    @Inject
    CompletionCredit(
            Completions completions,
            Accreditors accreditors,
            Issuing issuing,
            Catalog catalog,
            Learning learning,
            Clock clock) {
        this(
                completions,
                accreditors,
                issuing,
                catalog,
                enrollment -> learning.completion(enrollment).enrolledAt(),
                clock);
    }

    /** @param start when the activity of an enrollment began */
    CompletionCredit(
            Completions completions,
            Accreditors accreditors,
            Issuing issuing,
            Catalog catalog,
            Function<EnrollmentId, Instant> start,
            Clock clock) {
        this.completions = completions;
        this.accreditors = accreditors;
        this.issuing = issuing;
        this.catalog = catalog;
        this.start = start;
        this.clock = clock;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void completed(@Observes RequirementsMet met) {
        completions.awaitTurn(met.enrollment());
        if (completions.of(met.enrollment()).isPresent()) {
            return;
        }
        Provider provider = catalog.provider()
                .orElseThrow(() -> new IllegalStateException("Cannot award credit: no provider is published"));
        CourseVersion course = catalog.version(met.version());
        Completion completion =
                new Completion(met, course, start.apply(met.enrollment()), provider.timeZone(), clock.instant());
        completions.add(completion);
        award(completion, course, provider);
        LOG.info(() -> "Recorded the completion of enrollment " + met.enrollment() + ": "
                + completion.hours().minutes() + " minutes");
        if (issuing.issue(completion).isEmpty()) {
            issuing.announceHeld(completion);
        }
    }

    /** A certificate that waited for a name that can be printed is issued under the new one. Those issued stay as they are: the holder may ask for a new revision. */
    @Transactional(Transactional.TxType.MANDATORY)
    void renamed(@Observes PersonRenamed renamed) {
        completions.withoutCertificate(renamed.person()).forEach(issuing::issue);
    }

    private void award(Completion completion, CourseVersion course, Provider provider) {
        Instant now = clock.instant();
        Awarding awarding = new Awarding(course, completion);
        completions.add(AwardRow.ofProvider(completion, awarding.hours(provider), now));
        List<Approval> approvals = accreditors.approvals(course.id());
        Map<String, AccreditorStatement> statements = accreditors.statements();
        for (Accreditor accreditor : accreditors.all()) {
            if (accreditor.decidesAt(completion.completedAt())) {
                List<Approval> own = approvals.stream()
                        .filter(approval -> approval.accreditorId().equals(accreditor.id()))
                        .toList();
                Award award = awarding.units(accreditor, own, statements.get(accreditor.id()));
                completions.add(AwardRow.of(completion, accreditor, award, now));
            }
        }
    }
}

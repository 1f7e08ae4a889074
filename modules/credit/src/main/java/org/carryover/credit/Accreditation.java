package org.carryover.credit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.carryover.catalog.Catalog;
import org.carryover.catalog.CourseVersion;
import org.carryover.catalog.CourseVersionId;
import org.carryover.catalog.Format;
import org.carryover.catalog.Provider;
import org.carryover.shared.Absent;
import org.carryover.shared.Actor;
import org.carryover.shared.AuditLog;
import org.carryover.shared.Page;
import org.carryover.shared.PageRequest;
import org.carryover.shared.Role;
import org.carryover.shared.Settings;

/**
 * The accreditors, how they count, and which course versions they approved for how long. Anybody may know what is in force; the rest is administrators' business and audited. What
 * is changed here reaches completions to come, never an award that was recorded.
 */
@ApplicationScoped
public class Accreditation {

    private static final Logger LOG = Logger.getLogger(Accreditation.class.getName());
    private static final Actor DEMO = new Actor.Job("demo");

    private Accreditors accreditors;
    private Catalog catalog;
    private AuditLog audit;
    private Clock clock;

    protected Accreditation() {}

    @Inject
    Accreditation(Accreditors accreditors, Catalog catalog, AuditLog audit, Clock clock) {
        this.accreditors = accreditors;
        this.catalog = catalog;
        this.audit = audit;
        this.clock = clock;
    }

    /** For tests, of this module and of those that build on it: in the caller's transaction. */
    public Accreditation(EntityManager entities, Clock clock) {
        this(new Accreditors(entities), new Catalog(entities), new AuditLog(entities, clock), clock);
    }

    /**
     * The approvals of a course version that award units at an instant: in force, and in the course's own format. Empty means that no units, equivalence, logo or
     * statement may be shown.
     */
    @Transactional
    public List<ApprovalView> inForce(CourseVersionId version, Instant instant) {
        List<Approval> approvals = accreditors.approvals(version).stream()
                .filter(approval -> approval.isInForce(instant))
                .toList();
        if (approvals.isEmpty()) {
            return List.of();
        }
        Format format = catalog.version(version).content().format();
        return views(approvals).stream()
                .filter(approval -> approval.format() == format)
                .filter(approval -> approval.accreditor().decidesAt(instant))
                .toList();
    }

    /** By name. */
    @Transactional
    public List<AccreditorView> accreditors(Actor actor) {
        actor.require(Role.ADMINISTRATOR);
        Map<String, AccreditorStatement> statements = accreditors.statements();
        return accreditors.all().stream()
                .map(each -> each.view(statements.get(each.id())))
                .toList();
    }

    /** @throws Absent if there is none; so below */
    @Transactional
    public AccreditorView accreditor(Actor actor, String id) {
        return accreditors(actor).stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Absent("accreditor " + id));
    }

    @Transactional
    public ApprovalView approval(Actor actor, String id) {
        actor.require(Role.ADMINISTRATOR);
        return views(List.of(approval(id))).getFirst();
    }

    /** Newest first. */
    @Transactional
    public Page<ApprovalView> approvals(Actor actor, ApprovalFilter filter, PageRequest page) {
        actor.require(Role.ADMINISTRATOR);
        Page<Approval> found = accreditors.approvals(filter, clock.instant(), page);
        return new Page<>(views(found.rows()), found.total(), found.page(), found.size());
    }

    /** Adds an accreditor or changes its settings. Another statement is a new wording; the old ones stay. */
    @Transactional
    public CreditChange save(Actor actor, AccreditorForm form) {
        actor.require(Role.ADMINISTRATOR);
        AccreditationEntries entries = new AccreditationEntries();
        entries.check(form);
        if (!entries.areRight()) {
            return entries.refused();
        }
        Instant now = clock.instant();
        Accreditor accreditor = form.id() == null ? add(form, now) : restate(form);
        keepStatement(accreditor, form.statement().strip(), now);
        record(
                actor,
                "accreditor.save",
                "accreditor",
                accreditor.id(),
                null,
                Map.of("name", accreditor.name(), "unit", accreditor.unitRule().unit()));
        return new CreditChange.Done(accreditor.id());
    }

    /** From now on the accreditor decides on no completion, whatever its approvals say. */
    @Transactional
    public CreditChange endAccreditor(Actor actor, String id, String reason) {
        actor.require(Role.ADMINISTRATOR);
        AccreditationEntries entries = new AccreditationEntries();
        entries.checkReason(reason);
        if (!entries.areRight()) {
            return entries.refused();
        }
        Accreditor accreditor = accreditor(id);
        if (!accreditor.hasEnded()) {
            accreditor.end(clock.instant());
            record(actor, "accreditor.end", "accreditor", id, reason.strip(), Map.of("name", accreditor.name()));
        }
        return new CreditChange.Done(id);
    }

    /** Adds an approval or corrects one. Two by one accreditor for one course version never share a day. */
    @Transactional
    public CreditChange save(Actor actor, ApprovalForm form) {
        actor.require(Role.ADMINISTRATOR);
        AccreditationEntries entries = new AccreditationEntries();
        entries.check(form);
        if (!entries.areRight()) {
            return entries.refused();
        }
        Accreditor accreditor = accreditor(form.accreditor());
        if (accreditor.hasEnded()) {
            return CreditChange.refused("accreditor", "credit.accreditor.ended");
        }
        CourseVersion course = catalog.version(form.courseVersion());
        Approval wanted = new Approval(accreditor, course, form, zone(), clock.instant());
        boolean taken = accreditors.approvals(course.id()).stream()
                .filter(other -> other.accreditorId().equals(accreditor.id())
                        && !other.id().equals(form.id()))
                .anyMatch(wanted::overlaps);
        if (taken) {
            return CreditChange.refused("from", "credit.approval.overlaps");
        }
        Approval approval = form.id() == null ? add(wanted) : correct(form, accreditor);
        record(
                actor,
                "approval.save",
                "approval",
                approval.id(),
                null,
                Map.of(
                        "accreditor", accreditor.name(),
                        "number", approval.number(),
                        "course", course.id().value(),
                        "from", String.valueOf(approval.firstDay()),
                        "to", String.valueOf(approval.lastDay())));
        return new CreditChange.Done(approval.id());
    }

    /** Ends an approval with a day before the one agreed, for completions to come. */
    @Transactional
    public CreditChange endApproval(Actor actor, String id, LocalDate lastDay, String reason) {
        actor.require(Role.ADMINISTRATOR);
        Approval approval = approval(id);
        AccreditationEntries entries = new AccreditationEntries();
        entries.checkEnd(approval, lastDay, reason);
        if (!entries.areRight()) {
            return entries.refused();
        }
        approval.end(lastDay, reason.strip());
        record(actor, "approval.end", "approval", id, reason.strip(), Map.of("to", lastDay.toString()));
        return new CreditChange.Done(id);
    }

    /**
     * For demonstrations only: an invented accreditor, and its approval of each open course that has none. Does nothing unless the installation is a demonstration.
     */
    @Transactional
    public void ensureDemoApproval() {
        if (!Settings.demo()) {
            return;
        }
        String accreditor = accreditors.all().stream()
                .filter(each -> each.name().equals(DemoAccreditor.NAME))
                .map(Accreditor::id)
                .findFirst()
                .orElseGet(() -> done(save(DEMO, DemoAccreditor.form())));
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone());
        for (CourseVersion course : catalog.currentVersions()) {
            if (accreditors.approvals(course.id()).isEmpty()) {
                done(save(DEMO, DemoAccreditor.approval(accreditor, course, today)));
                LOG.info(() -> "Added a demonstration approval for course " + course.slug());
            }
        }
    }

    private static String done(CreditChange change) {
        return switch (change) {
            case CreditChange.Done done -> done.id();
            case CreditChange.Refused refused ->
                throw new IllegalStateException("The demonstration data are not right: " + refused.faults());
        };
    }

    private Accreditor add(AccreditorForm form, Instant now) {
        Accreditor accreditor =
                new Accreditor(form.name().strip(), form.shortName().strip(), number(form), rule(form), now);
        accreditors.add(accreditor);
        return accreditor;
    }

    private Accreditor restate(AccreditorForm form) {
        Accreditor accreditor = accreditor(form.id());
        accreditor.restate(form.name().strip(), form.shortName().strip(), number(form), rule(form));
        return accreditor;
    }

    private void keepStatement(Accreditor accreditor, String words, Instant now) {
        AccreditorStatement current = accreditors.statements().get(accreditor.id());
        if (current == null || !current.words().equals(words)) {
            int number = current == null ? 1 : current.number() + 1;
            accreditors.add(new AccreditorStatement(accreditor, number, words, now));
        }
    }

    private static UnitRule rule(AccreditorForm form) {
        return new UnitRule(
                form.unit().strip(),
                form.minutesPerUnit(),
                form.increment(),
                form.rounding(),
                form.minimumMinutes(),
                form.minimumUnits(),
                form.counted());
    }

    private static String number(AccreditorForm form) {
        return form.providerNumber() == null || form.providerNumber().isBlank()
                ? null
                : form.providerNumber().strip();
    }

    private Approval add(Approval approval) {
        accreditors.add(approval);
        return approval;
    }

    private Approval correct(ApprovalForm form, Accreditor accreditor) {
        Approval approval = approval(form.id());
        if (!approval.accreditorId().equals(accreditor.id())
                || !approval.courseVersion().equals(form.courseVersion())) {
            throw new Absent("approval " + form.id() + " of " + accreditor.id() + " for " + form.courseVersion());
        }
        approval.restate(form, zone());
        return approval;
    }

    private List<ApprovalView> views(List<Approval> approvals) {
        if (approvals.isEmpty()) {
            return List.of();
        }
        Map<String, AccreditorStatement> statements = accreditors.statements();
        Map<String, Accreditor> byId =
                accreditors.all().stream().collect(Collectors.toMap(Accreditor::id, Function.identity()));
        return approvals.stream()
                .map(each -> each.view(byId.get(each.accreditorId()).view(statements.get(each.accreditorId()))))
                .toList();
    }

    private Accreditor accreditor(String id) {
        return accreditors.lock(id).orElseThrow(() -> new Absent("accreditor " + id));
    }

    private Approval approval(String id) {
        return accreditors.approval(id).orElseThrow(() -> new Absent("approval " + id));
    }

    private ZoneId zone() {
        Optional<Provider> provider = catalog.provider();
        return provider.map(Provider::timeZone)
                .orElseThrow(() -> new IllegalStateException("Cannot date an approval: no provider is published"));
    }

    private void record(
            Actor actor, String action, String kind, String id, String reason, Map<String, String> details) {
        audit.record(actor, action, kind, id, reason, details);
    }
}

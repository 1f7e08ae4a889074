package org.carryover.assessment;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.carryover.catalog.Catalog;
import org.carryover.catalog.CourseState;
import org.carryover.catalog.CourseVersionId;
import org.carryover.shared.Absent;
import org.carryover.shared.Actor;
import org.carryover.shared.AuditLog;
import org.carryover.shared.Ids;
import org.carryover.shared.Mail;
import org.carryover.shared.Page;
import org.carryover.shared.PageRequest;
import org.carryover.shared.PersonId;
import org.carryover.shared.Role;

/** Attempts at post-tests: how they are taken, and how they went. What is asked is published by {@link PostTests}. */
@ApplicationScoped
public class Assessments {

    /** Browsers count in doubles: above this, two revisions may look like one. */
    private static final long LAST_REVISION = (1L << 53) - 1;

    private static final Logger LOG = Logger.getLogger(Assessments.class.getName());

    @PersistenceContext(unitName = "carryover")
    private EntityManager entities;

    private Catalog catalog;
    private Clock clock;
    private Mail mail;
    private AuditLog audit;
    private LearnerAddress addresses;
    private Consumer<AttemptScored> announce;
    private final PaperMaker paperMaker = new PaperMaker(new SecureRandom());

    protected Assessments() {}

    @Inject
    Assessments(
            Catalog catalog,
            Clock clock,
            Mail mail,
            AuditLog audit,
            LearnerAddress addresses,
            Event<AttemptScored> scored) {
        this(null, catalog, clock, mail, audit, addresses, scored::fire);
    }

    /** For tests, of this module and of those that build on it. */
    public Assessments(
            EntityManager entities,
            Clock clock,
            Mail mail,
            AuditLog audit,
            LearnerAddress addresses,
            Consumer<AttemptScored> announce) {
        this(entities, new Catalog(entities), clock, mail, audit, addresses, announce);
    }

    private Assessments(
            EntityManager entities,
            Catalog catalog,
            Clock clock,
            Mail mail,
            AuditLog audit,
            LearnerAddress addresses,
            Consumer<AttemptScored> announce) {
        this.entities = entities;
        this.catalog = catalog;
        this.clock = clock;
        this.mail = mail;
        this.audit = audit;
        this.addresses = addresses;
        this.announce = announce;
    }

    /**
     * Starts an attempt, or goes on with the open one. Learning has checked that the person is the learner of the enrollment.
     *
     * @throws Absent if the course version has no post-test
     */
    @Transactional
    public StartResult start(PersonId person, EnrollmentRef enrollment, CourseVersionId courseVersion, ReRead reRead) {
        PublishedTest test = published(courseVersion);
        attempts().awaitTurn(enrollment);
        List<Attempt> earlier = attempts().of(enrollment);
        Tries tries = new Tries(test.rules(), earlier);
        TestStanding standing = tries.standing(test.blueprint(), () -> banks().items(courseVersion), reRead);
        if (standing.open() != null) {
            return new StartResult.Resumed(standing.open());
        }
        if (standing.passed().isPresent()) {
            return new StartResult.Refused(StartResult.Reason.ALREADY_PASSED, List.of());
        }
        if (standing.left() == 0) {
            return new StartResult.Refused(StartResult.Reason.RE_STUDY, standing.reStudy());
        }
        Paper paper = paperMaker.draw(
                test.blueprint(),
                banks().items(courseVersion),
                earlier.stream().map(Attempt::paper).toList());
        Attempt attempt = new Attempt(
                Ids.next(clock.instant()),
                person,
                enrollment,
                courseVersion,
                tries.nextNumber(),
                paper,
                clock.instant());
        attempts().add(attempt);
        LOG.log(Level.INFO, "Started attempt {0} of enrollment {1}", new Object[] {attempt.id(), enrollment});
        return new StartResult.Started(attempt.id());
    }

    /** The learner's own attempt, without keys, whatever its state. */
    @Transactional
    public AttemptView attempt(Actor actor, AttemptId id) {
        PersonId person = actor.requirePerson();
        Attempt attempt =
                attempts().find(id).filter(each -> each.belongsTo(person)).orElseThrow(() -> absent(id));
        return AttemptView.of(attempt, drawn(attempt), banks().testOf(attempt).rules());
    }

    /**
     * Takes the response to one item, as the PUT contract of the API says.
     *
     * @throws Absent unless it is an item of an attempt of this person
     */
    @Transactional
    public SaveResult save(Actor actor, AttemptId id, String item, long revision, JsonNode response) {
        Attempt attempt = ownLocked(actor, id);
        ShownItem shown = attempt.paper()
                .sheet(item)
                .map(sheet -> new ShownItem(banks().item(attempt.courseVersion(), item), sheet))
                .orElseThrow(() -> new Absent("item " + item + " of attempt " + id));
        if (revision < 0 || revision > LAST_REVISION) {
            return new SaveResult.Misshapen("A revision is a whole number from 1 to " + LAST_REVISION);
        }
        Optional<CourseState.Withdrawn> withdrawal = catalog.withdrawal(attempt.courseVersion());
        if (withdrawal.isPresent()) {
            return new SaveResult.Withdrawn(withdrawal.get().reason());
        }
        return shown.read(response)
                .map(read -> attempt.save(shown, item, revision, read, clock.instant()))
                .orElseGet(() -> new SaveResult.Misshapen(shown.shape()));
    }

    /** Hands the attempt in and scores what is saved. Asking again, or after it was closed, gives the score it has. */
    @Transactional
    public SubmitResult submit(Actor actor, AttemptId id) {
        Attempt attempt = ownLocked(actor, id);
        if (attempt.isOpen()) {
            end(attempt, AttemptState.SUBMITTED);
        }
        Score score = attempt.reached();
        return new SubmitResult(
                attempt.id(), score.passed(), score.right(), score.items(), score.needed(), attempt.endedAt());
    }

    /** How an attempt went, with keys and rationales; nothing while it is open. For its learner and for administrators. */
    @Transactional
    public Optional<AttemptResult> result(Actor actor, AttemptId id) {
        Attempt attempt = attempts()
                .find(id)
                .filter(each -> actor.is(Role.ADMINISTRATOR)
                        || actor.personId().filter(each::belongsTo).isPresent())
                .orElseThrow(() -> absent(id));
        return attempt.isOpen() ? Optional.empty() : Optional.of(AttemptResult.of(attempt, drawn(attempt)));
    }

    /**
     * Where an enrollment stands. Learning has checked who asks.
     *
     * @throws Absent if the course version has no post-test
     */
    @Transactional
    public TestStanding standing(EnrollmentRef enrollment, CourseVersionId courseVersion, ReRead reRead) {
        PublishedTest test = published(courseVersion);
        return new Tries(test.rules(), attempts().of(enrollment))
                .standing(test.blueprint(), () -> banks().items(courseVersion), reRead);
    }

    /** How these enrollments did so far, in one query; one that never tried is left out. Learning has checked who asks. */
    @Transactional
    public Map<EnrollmentRef, TestRecord> records(Collection<EnrollmentRef> enrollments) {
        return attempts().of(enrollments).stream()
                .collect(Collectors.groupingBy(
                        Attempt::enrollment, Collectors.collectingAndThen(Collectors.toList(), TestRecord::of)));
    }

    /** The attempts of an enrollment, oldest first: for administrators. */
    @Transactional
    public List<AttemptSummary> attempts(Actor actor, EnrollmentRef enrollment) {
        actor.require(Role.ADMINISTRATOR);
        return attempts().of(enrollment).stream().map(AttemptSummary::of).toList();
    }

    /** The attempts that nobody handed in yet, oldest first. */
    @Transactional
    public Page<AttemptRow> openAttempts(Actor actor, PageRequest page) {
        actor.require(Role.ADMINISTRATOR);
        return attempts().open(page);
    }

    /** Ends an open attempt with what it holds, for a learner who cannot. It counts only if it is passed. */
    @Transactional
    public void close(Actor actor, AttemptId id, String reason) {
        actor.require(Role.ADMINISTRATOR);
        Attempt attempt = attempts().locked(id).filter(Attempt::isOpen).orElseThrow(() -> absent(id));
        end(attempt, AttemptState.CLOSED);
        audit.record(
                actor,
                "attempt.close",
                "attempt",
                id.value(),
                reason,
                Map.of("person", attempt.person().value()));
    }

    private void end(Attempt attempt, AttemptState how) {
        PublishedTest test = banks().testOf(attempt);
        Instant now = clock.instant();
        attempt.end(how, Score.of(drawn(attempt), attempt.responses(), test.blueprint(), test.rules()), now);
        Score score = attempt.reached();
        LOG.log(Level.INFO, "Scored attempt {0}: {1} of {2}, {3}", new Object[] {
            attempt.id(), score.right(), score.items(), how
        });
        if (!score.passed()) {
            sendNotice(attempt, test);
        }
        announce.accept(new AttemptScored(
                attempt.id(),
                attempt.enrollment(),
                attempt.person(),
                attempt.courseVersion(),
                score.passed(),
                score.right(),
                score.items(),
                now));
    }

    private void sendNotice(Attempt attempt, PublishedTest test) {
        NotPassedNotice notice = new NotPassedNotice(test.courseTitle(), attempt);
        String address = addresses
                .of(attempt.person())
                .orElseThrow(() -> new IllegalStateException(
                        "Cannot send the notice of attempt " + attempt.id() + ": its person has no address"));
        mail.send(address, notice.subject(), notice.body());
    }

    private Attempt ownLocked(Actor actor, AttemptId id) {
        PersonId person = actor.requirePerson();
        return attempts().locked(id).filter(each -> each.belongsTo(person)).orElseThrow(() -> absent(id));
    }

    private PublishedTest published(CourseVersionId courseVersion) {
        return banks().test(courseVersion)
                .orElseThrow(() -> new Absent("post-test of course version " + courseVersion));
    }

    /** In the order of the paper. */
    private List<Item> drawn(Attempt attempt) {
        Map<String, Item> byId = banks().items(attempt.courseVersion()).stream()
                .collect(Collectors.toMap(Item::id, Function.identity()));
        return attempt.paper().items().stream().map(byId::get).toList();
    }

    private static Absent absent(AttemptId id) {
        return new Absent("attempt " + id);
    }

    private Attempts attempts() {
        return new Attempts(entities);
    }

    private Banks banks() {
        return new Banks(entities);
    }
}

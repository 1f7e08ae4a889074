package org.carryover.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.carryover.catalog.CatalogDocument.Kind;
import org.carryover.catalog.CatalogEvent.CoursePublished;
import org.carryover.catalog.CatalogEvent.CourseStateChanged;
import org.carryover.catalog.CatalogEvent.GlossaryPublished;
import org.carryover.catalog.Courses.Shown;
import org.carryover.catalog.Standing.Decision;
import org.carryover.shared.Absent;
import org.carryover.shared.Actor;
import org.carryover.shared.AuditLog;
import org.carryover.shared.Outbox;
import org.carryover.shared.Role;

/** What authors change in the {@link Catalog}: courses appear, are corrected, closed and opened, and so is what they share. */
@ApplicationScoped
public class CatalogPublishing {

    private static final Logger LOG = Logger.getLogger(CatalogPublishing.class.getName());

    private Courses courses;
    private Documents documents;
    private MediaStore media;
    private Outbox outbox;
    private AuditLog audit;
    private Clock clock;

    protected CatalogPublishing() {}

    @Inject
    CatalogPublishing(
            Courses courses, Documents documents, MediaStore media, Outbox outbox, AuditLog audit, Clock clock) {
        this.courses = courses;
        this.documents = documents;
        this.media = media;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** For tests: in the caller's transaction. */
    public CatalogPublishing(EntityManager entities, Clock clock) {
        this(
                new Courses(entities),
                new Documents(entities),
                new MediaStore(entities),
                new Outbox(entities, clock),
                new AuditLog(entities, clock),
                clock);
    }

    /** Every course with all its versions, whether it is open or not, by title. */
    @Transactional
    public List<CourseHistory> histories(Actor actor) {
        requireAuthor(actor);
        Map<String, List<Standing>> standings = courses.standings();
        return courses.everyVersion().stream()
                .collect(Collectors.groupingBy(shown -> shown.course().slug()))
                .values()
                .stream()
                .map(versions -> history(versions, standings))
                .sorted(Comparator.comparing(CourseHistory::title))
                .toList();
    }

    private static CourseHistory history(List<Shown> newestFirst, Map<String, List<Standing>> standings) {
        return new CourseHistory(
                newestFirst.getFirst().course().slug(),
                newestFirst.getFirst().summary().title(),
                newestFirst.stream()
                        .map(shown -> shown.line(shown.state(standings)))
                        .toList());
    }

    /** How content differs from what is published, without writing anything. */
    @Transactional
    public CourseChange compare(Actor actor, CourseContent content) {
        requireAuthor(actor);
        return courses.current(content.slug())
                .<CourseChange>map(shown -> difference(shown, content))
                .orElseGet(CourseChange.NewCourse::new);
    }

    /**
     * Publishes a course in the caller's transaction. Publishing the same again changes nothing. For a course that is new, {@code kind}
     * does not matter.
     *
     * @param files the bytes of {@link CourseContent#media()}; those stored already may be left out
     */
    @Transactional
    public PublishOutcome publish(Actor actor, CourseContent content, Collection<Media> files, ChangeKind kind) {
        requireAuthor(actor);
        Instant now = clock.instant();
        Optional<Shown> before = courses.current(content.slug());
        if (before.isEmpty()) {
            keepMedia(content, files, now);
            return announceVersion(actor, courses.add(content, actor, now), ChangeKind.MAJOR);
        }
        return switch (difference(before.get(), content)) {
            case CourseChange.NewCourse none -> throw new IllegalStateException("There is a version before");
            case CourseChange.Same same -> new PublishOutcome.Unchanged(same.version());
            case CourseChange.Different different -> change(actor, before.get(), different, content, files, kind, now);
        };
    }

    private PublishOutcome change(
            Actor actor,
            Shown before,
            CourseChange.Different difference,
            CourseContent content,
            Collection<Media> files,
            ChangeKind kind,
            Instant now) {
        return switch (kind) {
            case ChangeKind.Major major -> {
                keepMedia(content, files, now);
                yield announceVersion(actor, courses.addVersion(before, content, actor, now), major);
            }
            case ChangeKind.Minor minor
            when difference.onlyMajor().isEmpty() -> {
                keepMedia(content, files, now);
                yield announceCorrection(actor, courses.correct(before, content, minor.note(), actor, now), minor);
            }
            case ChangeKind.Minor minor -> new PublishOutcome.OnlyMajor(difference.version(), difference.onlyMajor());
        };
    }

    /**
     * Adds a version with the content that is published already, in the caller's transaction: for a change of what other modules keep with
     * a version, such as the items of its post-test.
     *
     * @throws Absent if there is no such course
     */
    @Transactional
    public PublishOutcome.NewVersion renew(Actor actor, String slug) {
        requireAuthor(actor);
        Shown before = courses.current(slug).orElseThrow(() -> new Absent("course " + slug));
        CourseContent content = courses.documentOf(before).course().content();
        return announceVersion(actor, courses.addVersion(before, content, actor, clock.instant()), ChangeKind.MAJOR);
    }

    /** Closes a course for enrollment; those enrolled may finish. */
    @Transactional
    public void retire(Actor actor, String slug, String reason) {
        decide(actor, slug, Decision.RETIRED, reason);
    }

    /** Closes a course at once, for safety: nobody reads on. */
    @Transactional
    public void withdraw(Actor actor, String slug, String reason) {
        decide(actor, slug, Decision.WITHDRAWN, reason);
    }

    /** Takes back that a course was retired or withdrawn. */
    @Transactional
    public void reopen(Actor actor, String slug, String reason) {
        decide(actor, slug, Decision.REOPENED, reason);
    }

    /** What {@link #publishShared} would change. */
    @Transactional
    public SharedChanges compareShared(Actor actor, SharedContent content) {
        requireAuthor(actor);
        return new SharedChanges(
                documents.compare(Kind.PROVIDER, content.provider().stream().toList(), provider -> Documents.PROVIDER),
                documents.compare(Kind.PAGE, content.pages(), ContentPage::slug),
                documents.compare(Kind.REFERENCE, content.references(), Reference::id),
                documents.compare(Kind.TERM, content.terms(), GlossaryTerm::id),
                documents.compare(
                        Kind.VOCABULARY, content.vocabulary().stream().toList(), lists -> Documents.VOCABULARY));
    }

    /** Publishes what courses share, in the caller's transaction. What a package does not hold stays as it is. */
    @Transactional
    public SharedChanges publishShared(Actor actor, SharedContent content) {
        requireAuthor(actor);
        Instant now = clock.instant();
        SharedChanges changes = new SharedChanges(
                documents.publish(
                        Kind.PROVIDER,
                        content.provider().stream().toList(),
                        provider -> Documents.PROVIDER,
                        actor,
                        now),
                documents.publish(Kind.PAGE, content.pages(), ContentPage::slug, actor, now),
                documents.publish(Kind.REFERENCE, content.references(), Reference::id, actor, now),
                documents.publish(Kind.TERM, content.terms(), GlossaryTerm::id, actor, now),
                documents.publish(
                        Kind.VOCABULARY,
                        content.vocabulary().stream().toList(),
                        lists -> Documents.VOCABULARY,
                        actor,
                        now));
        if (!changes.nothing()) {
            audit.record(actor, "content.publish", "content", "shared", null, changes.counts());
        }
        if (!changes.terms().nothing() || !changes.vocabulary().nothing()) {
            outbox.append(CatalogEvent.TOPIC, new GlossaryPublished());
        }
        return changes;
    }

    private static void requireAuthor(Actor actor) {
        actor.require(Role.AUTHOR, Role.ADMINISTRATOR);
    }

    private CourseChange difference(Shown before, CourseContent content) {
        CourseVersionId version = before.id();
        if (before.revision().document().equals(DocumentRow.hashOf(content))) {
            return new CourseChange.Same(version);
        }
        CourseContent published = courses.documentOf(before).course().content();
        return new CourseChange.Different(version, CoursePart.changed(published, content));
    }

    private void keepMedia(CourseContent content, Collection<Media> files, Instant now) {
        media.store(files, now);
        Set<String> stored = media.stored(content.media());
        List<String> missing = content.media().stream()
                .filter(file -> !stored.contains(file.sha256()))
                .map(MediaFile::name)
                .toList();
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException("Media without bytes in " + content.slug() + ": " + missing);
        }
    }

    private PublishOutcome.NewVersion announceVersion(Actor actor, Shown shown, ChangeKind kind) {
        CourseVersionId id = shown.id();
        int number = shown.version().number();
        announce(
                actor,
                "course.publish",
                shown,
                null,
                new CoursePublished(shown.course().slug(), id, kind));
        LOG.info(() ->
                "Published version " + number + " of course " + shown.course().slug() + " as " + id);
        return new PublishOutcome.NewVersion(id, number);
    }

    private PublishOutcome announceCorrection(Actor actor, Shown shown, ChangeKind.Minor kind) {
        CourseVersionId id = shown.id();
        int revision = shown.revision().number();
        announce(
                actor,
                "course.correct",
                shown,
                kind.note(),
                new CoursePublished(shown.course().slug(), id, kind));
        LOG.info(() -> "Corrected course " + shown.course().slug() + ", version " + id + ", revision " + revision);
        return new PublishOutcome.Corrected(id, revision);
    }

    private void decide(Actor actor, String slug, Decision decision, String reason) {
        requireAuthor(actor);
        if (reason.isBlank()) {
            throw new IllegalArgumentException("Closing or opening a course needs a reason");
        }
        Shown shown = courses.current(slug).orElseThrow(() -> new Absent("course " + slug));
        courses.decide(shown, decision, actor, reason, clock.instant());
        CourseState state = courses.stateOf(shown);
        String action = switch (decision) {
            case RETIRED -> "course.retire";
            case WITHDRAWN -> "course.withdraw";
            case REOPENED -> "course.reopen";
        };
        announce(actor, action, shown, reason, new CourseStateChanged(slug, shown.id(), state));
        LOG.info(() -> "Decided " + decision + " for course " + slug);
    }

    private void announce(Actor actor, String action, Shown shown, String reason, CatalogEvent event) {
        Map<String, String> details = Map.of(
                "slug", shown.course().slug(),
                "version", String.valueOf(shown.version().number()),
                "revision", String.valueOf(shown.revision().number()));
        audit.record(actor, action, "course", shown.version().id(), reason, details);
        outbox.append(CatalogEvent.TOPIC, event);
    }
}

package org.carryover.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
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

/**
 * What is published: courses in immutable versions, their media, the provider's data, pages, references and terms. Reading is open to
 * everybody who holds an address or an id; who may hold the id of a lesson is learning's business.
 */
@ApplicationScoped
public class Catalog {

    private static final Logger LOG = Logger.getLogger(Catalog.class.getName());

    private static final String PROVIDER = "provider";
    private static final String VOCABULARY = "vocabulary";

    private Courses courses;
    private Documents documents;
    private MediaStore media;
    private Outbox outbox;
    private AuditLog audit;
    private Clock clock;

    protected Catalog() {}

    @Inject
    Catalog(Courses courses, Documents documents, MediaStore media, Outbox outbox, AuditLog audit, Clock clock) {
        this.courses = courses;
        this.documents = documents;
        this.media = media;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** For tests: in the caller's transaction. */
    public Catalog(EntityManager entities, Clock clock) {
        this(
                new Courses(entities),
                new Documents(entities),
                new MediaStore(entities),
                new Outbox(entities, clock),
                new AuditLog(entities, clock),
                clock);
    }

    /** The courses that are open for enrollment, newest first. */
    @Transactional
    public List<CourseSummary> courses(CourseFilter filter) {
        return open().stream().map(Shown::summary).filter(filter::accepts).toList();
    }

    /** The whole current version of every open course, for those who index or check all of it. */
    @Transactional
    public List<CourseVersion> currentVersions() {
        List<Shown> open = open();
        Map<String, DocumentRow> texts = courses.documents(open);
        return open.stream()
                .map(shown -> view(
                        shown, CourseState.PUBLISHED, texts.get(shown.revision().document())))
                .toList();
    }

    /** The title of every course by its slug, closed ones too, in the order of the titles: records lead back to all of them. */
    @Transactional
    public Map<String, String> titles() {
        return courses.allCurrent().stream()
                .map(Shown::summary)
                .sorted(Comparator.comparing(CourseSummary::title))
                .collect(Collectors.toMap(
                        CourseSummary::slug, CourseSummary::title, (one, other) -> one, LinkedHashMap::new));
    }

    /** The newest version of a course, whether it is open or not: a closed course says so on its page. */
    @Transactional
    public Optional<CourseVersion> current(String slug) {
        return courses.current(slug).map(this::view);
    }

    /** @throws Absent if there is none */
    @Transactional
    public CourseVersion version(CourseVersionId id) {
        return view(shown(id));
    }

    /** Whether a version is withdrawn: nobody reads or answers in it. Asked before each answer, so without its text. */
    @Transactional
    public Optional<CourseState.Withdrawn> withdrawal(CourseVersionId id) {
        return courses.version(id)
                .map(shown -> state(shown, courses.standings(shown.course())))
                .filter(CourseState::withdrawn)
                .map(CourseState.Withdrawn.class::cast);
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
                        .map(shown -> shown.line(state(
                                shown, standings.getOrDefault(shown.course().id(), List.of()))))
                        .toList());
    }

    /** Several versions at once, by their ids; what does not exist is left out. */
    @Transactional
    public Map<CourseVersionId, CourseVersion> versions(Collection<CourseVersionId> ids) {
        List<Shown> shown = courses.versions(ids);
        Map<String, DocumentRow> texts = courses.documents(shown);
        Map<String, List<Standing>> standings = courses.standings(shown);
        return shown.stream()
                .map(each -> view(
                        each,
                        state(each, standings.getOrDefault(each.course().id(), List.of())),
                        texts.get(each.revision().document())))
                .collect(Collectors.toMap(CourseVersion::id, Function.identity()));
    }

    /** @throws Absent if there is none */
    @Transactional
    public Lesson lesson(CourseVersionId id, String lessonId) {
        return version(id).lesson(lessonId).orElseThrow(() -> new Absent("lesson " + lessonId + " of " + id));
    }

    /** A practice tool as a PDF of one page. */
    @Transactional
    public byte[] toolPdf(CourseVersionId id, String toolId) {
        return toolPdf(version(id), toolId);
    }

    /** The same of a course that need not be published. */
    public byte[] toolPdf(CourseVersion course, String toolId) {
        Tool tool = course.content()
                .tool(toolId)
                .orElseThrow(() -> new Absent("tool " + toolId + " of course " + course.slug()));
        return new ToolSheet(course, tool).pdf();
    }

    @Transactional
    public Optional<MediaFile> mediaFile(CourseVersionId id, String name) {
        return courses.version(id)
                .map(courses::documentOf)
                .flatMap(document -> document.course().content().media(name));
    }

    /** A file whole, for what is small: pictures, captions. */
    @Transactional
    public Optional<Media> media(CourseVersionId id, String name) {
        return mediaFile(id, name).map(file -> new Media(file, media.read(file, 0, Math.toIntExact(file.size()))));
    }

    /** A part of a file, for what is streamed. */
    @Transactional
    public byte[] mediaBytes(MediaFile file, long from, int length) {
        return media.read(file, from, length);
    }

    /** What was corrected in a version since it appeared, oldest first. */
    @Transactional
    public List<Correction> corrections(CourseVersionId id) {
        return corrections(List.of(id));
    }

    /** The same for several versions at once, each version's oldest first. */
    @Transactional
    public List<Correction> corrections(Collection<CourseVersionId> ids) {
        return courses.corrections(ids).stream().map(RevisionRow::correction).toList();
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

    @Transactional
    public Optional<Provider> provider() {
        return documents.one(Kind.PROVIDER, PROVIDER, Provider.class);
    }

    @Transactional
    public Optional<ContentPage> page(String slug) {
        return documents.one(Kind.PAGE, slug, ContentPage.class);
    }

    @Transactional
    public List<ContentPage> pages() {
        return documents.all(Kind.PAGE, ContentPage.class);
    }

    @Transactional
    public Optional<Reference> reference(String id) {
        return documents.one(Kind.REFERENCE, id, Reference.class);
    }

    @Transactional
    public List<Reference> references() {
        return documents.all(Kind.REFERENCE, Reference.class);
    }

    @Transactional
    public Optional<GlossaryTerm> term(String id) {
        return documents.one(Kind.TERM, id, GlossaryTerm.class);
    }

    @Transactional
    public List<GlossaryTerm> terms() {
        return documents.all(Kind.TERM, GlossaryTerm.class);
    }

    /** The closed lists; empty ones before any are published. */
    @Transactional
    public Vocabulary vocabulary() {
        return documents.one(Kind.VOCABULARY, VOCABULARY, Vocabulary.class).orElse(Vocabulary.EMPTY);
    }

    /** What {@link #publishShared} would change. */
    @Transactional
    public SharedChanges compareShared(Actor actor, SharedContent content) {
        requireAuthor(actor);
        return new SharedChanges(
                documents.compare(Kind.PROVIDER, content.provider().stream().toList(), provider -> PROVIDER),
                documents.compare(Kind.PAGE, content.pages(), ContentPage::slug),
                documents.compare(Kind.REFERENCE, content.references(), Reference::id),
                documents.compare(Kind.TERM, content.terms(), GlossaryTerm::id),
                documents.compare(Kind.VOCABULARY, content.vocabulary().stream().toList(), lists -> VOCABULARY));
    }

    /** Publishes what courses share, in the caller's transaction. What a package does not hold stays as it is. */
    @Transactional
    public SharedChanges publishShared(Actor actor, SharedContent content) {
        requireAuthor(actor);
        Instant now = clock.instant();
        SharedChanges changes = new SharedChanges(
                documents.publish(
                        Kind.PROVIDER, content.provider().stream().toList(), provider -> PROVIDER, actor, now),
                documents.publish(Kind.PAGE, content.pages(), ContentPage::slug, actor, now),
                documents.publish(Kind.REFERENCE, content.references(), Reference::id, actor, now),
                documents.publish(Kind.TERM, content.terms(), GlossaryTerm::id, actor, now),
                documents.publish(
                        Kind.VOCABULARY, content.vocabulary().stream().toList(), lists -> VOCABULARY, actor, now));
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

    private List<Shown> open() {
        Map<String, List<Standing>> standings = courses.standings();
        return courses.allCurrent().stream()
                .filter(shown -> state(
                                shown, standings.getOrDefault(shown.course().id(), List.of()))
                        .open())
                .toList();
    }

    private Shown shown(CourseVersionId id) {
        return courses.version(id).orElseThrow(() -> new Absent("course version " + id));
    }

    private CourseVersion view(Shown shown) {
        return view(shown, state(shown, courses.standings(shown.course())), courses.documentOf(shown));
    }

    private static CourseVersion view(Shown shown, CourseState state, DocumentRow document) {
        return new CourseVersion(
                new CourseVersionId(shown.version().id()),
                shown.course().slug(),
                shown.version().number(),
                shown.version().publishedAt(),
                shown.revision().number(),
                shown.revision().publishedAt(),
                state,
                document.course().content(),
                document.course().hours());
    }

    private static CourseState state(Shown shown, List<Standing> standings) {
        return standings.stream()
                .filter(standing -> standing.reaches(shown.version()))
                .reduce((earlier, later) -> later)
                .map(Standing::state)
                .orElse(CourseState.PUBLISHED);
    }

    private CourseChange difference(Shown before, CourseContent content) {
        CourseVersionId version = new CourseVersionId(before.version().id());
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
        CourseVersionId id = new CourseVersionId(shown.version().id());
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
        CourseVersionId id = new CourseVersionId(shown.version().id());
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
        CourseVersion view = view(shown);
        String action = switch (decision) {
            case RETIRED -> "course.retire";
            case WITHDRAWN -> "course.withdraw";
            case REOPENED -> "course.reopen";
        };
        announce(actor, action, shown, reason, new CourseStateChanged(slug, view.id(), view.state()));
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

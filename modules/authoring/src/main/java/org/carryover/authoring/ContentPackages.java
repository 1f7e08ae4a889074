package org.carryover.authoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.carryover.assessment.PostTests;
import org.carryover.catalog.Catalog;
import org.carryover.catalog.CatalogPublishing;
import org.carryover.catalog.ChangeKind;
import org.carryover.catalog.ContentPage;
import org.carryover.catalog.CourseChange;
import org.carryover.catalog.CourseVersion;
import org.carryover.catalog.CourseVersionId;
import org.carryover.catalog.GlossaryTerm;
import org.carryover.catalog.Media;
import org.carryover.catalog.PublishOutcome;
import org.carryover.catalog.Reference;
import org.carryover.catalog.SharedChanges;
import org.carryover.shared.Absent;
import org.carryover.shared.Actor;
import org.carryover.shared.PersonId;
import org.carryover.shared.Role;
import org.carryover.strategies.CardChange;
import org.carryover.strategies.Strategies;
import org.carryover.strategies.StrategySummary;

/**
 * Content packages: read and checked as a whole, compared with what is published, and published in one transaction. What is broken
 * changes nothing; what is as published stays untouched.
 */
@ApplicationScoped
public class ContentPackages {

    private static final Logger LOG = Logger.getLogger(ContentPackages.class.getName());

    /** What those enrolled are told about a correction that came with the content folder. */
    private static final ChangeKind CORRECTION = new ChangeKind.Minor("Small corrections in the text.");

    private Catalog catalog;
    private CatalogPublishing publishing;
    private PostTests postTests;
    private Strategies strategies;
    private KeptPackages kept;
    private Clock clock;
    private final ReadPackages lately = new ReadPackages();

    protected ContentPackages() {}

    @Inject
    ContentPackages(
            Catalog catalog,
            CatalogPublishing publishing,
            PostTests postTests,
            Strategies strategies,
            KeptPackages kept,
            Clock clock) {
        this.catalog = catalog;
        this.publishing = publishing;
        this.postTests = postTests;
        this.strategies = strategies;
        this.kept = kept;
        this.clock = clock;
    }

    /** For tests: in the caller's transaction. */
    public ContentPackages(EntityManager entities, Clock clock) {
        this(
                new Catalog(entities),
                new CatalogPublishing(entities, clock),
                new PostTests(entities, clock),
                new Strategies(entities, clock),
                new KeptPackages(entities),
                clock);
    }

    /** Reads and checks a folder; nothing is stored. */
    @Transactional
    public PackageReport read(Actor actor, Path folder) {
        requireAuthor(actor);
        Findings findings = new Findings();
        return PackageReader.read(PackageFolder.read(folder, findings), published(), findings);
    }

    /**
     * Reads and checks a zip; nothing is stored.
     *
     * @throws IOException if the stream ends in the middle; what is wrong with the zip is a fault of the report
     */
    @Transactional(rollbackOn = IOException.class)
    public PackageReport read(Actor actor, InputStream zip) throws IOException {
        requireAuthor(actor);
        Findings findings = new Findings();
        return PackageReader.read(PackageZip.read(zip, findings), published(), findings);
    }

    /**
     * Keeps a package between requests, for its author alone: {@value KeptPackages#PER_OWNER} of each author, for a week.
     *
     * @param name of the folder or file, for the author to know it by
     */
    @Transactional
    public KeptPackage keep(Actor actor, String name, PackageReport report) {
        requireAuthor(actor);
        PersonId owner = actor.requirePerson();
        PackageRow row = kept.add(owner, name, PackageZip.write(report.files()), report.collecting(), clock.instant());
        kept.tidy(owner, clock.instant());
        return row.view();
    }

    /** The author's own, newest first. */
    @Transactional
    public List<KeptPackage> kept(Actor actor) {
        requireAuthor(actor);
        return kept.of(actor.requirePerson()).stream().map(PackageRow::view).toList();
    }

    /**
     * Reads a kept package again, against what is published now.
     *
     * @throws Absent if the author keeps no such package
     */
    @Transactional
    public PackageReport report(Actor actor, String packageId) {
        PackageRow row = own(actor, packageId);
        return lately.get(packageId).orElseGet(() -> {
            PackageReport report = readAgain(row);
            lately.put(packageId, report);
            return report;
        });
    }

    /** @throws Absent if the author keeps no such package */
    @Transactional
    public void discard(Actor actor, String packageId) {
        kept.remove(List.of(own(actor, packageId).id()));
    }

    /**
     * A course of a kept package as a therapist would see it.
     *
     * @throws Absent if the author keeps no such package, or it holds no such course that could be read
     */
    @Transactional
    public CourseVersion preview(Actor actor, String packageId, String slug) {
        return CourseVersion.unpublished(course(actor, packageId, slug).content(), clock.instant());
    }

    /** A file of such a course; nothing where there is none of this name. */
    @Transactional
    public Optional<Media> previewMedia(Actor actor, String packageId, String slug, String name) {
        return course(actor, packageId, slug).media(name);
    }

    /** What publishing would do, without writing anything. */
    @Transactional
    public PublishPlan plan(Actor actor, PackageReport report) {
        requireAuthor(actor);
        PackageContents contents = report.contents();
        return new PublishPlan(
                contents.courses().stream().map(course -> plan(actor, course)).toList(),
                strategies.plan(actor, contents.cards(), contents.handouts()),
                publishing.compareShared(actor, contents.shared()));
    }

    /**
     * Publishes the whole package, or nothing of it.
     *
     * @param kinds for each changed course, by slug, what the author says the change is
     */
    @Transactional
    public PublishReport publish(Actor actor, PackageReport report, Map<String, ChangeKind> kinds) {
        requireAuthor(actor);
        if (!report.publishable()) {
            return new PublishReport.Refused(report.errors());
        }
        List<CoursePlan> undecided = plan(actor, report).courses().stream()
                .filter(CoursePlan::asksForKind)
                .filter(course -> !settles(kinds.get(course.slug()), course))
                .toList();
        if (!undecided.isEmpty()) {
            return new PublishReport.Undecided(undecided);
        }
        lately.forget();
        return write(actor, report.contents(), kinds);
    }

    /**
     * Publishes the folder that the platform ships with, unless it is as it was the last time: what authors published since then stays. A
     * changed course is corrected where that is allowed; where it is not, it gets a new version.
     */
    @Transactional
    public PublishReport publishFolder(Actor actor, Path folder) {
        requireAuthor(actor);
        Findings findings = new Findings();
        PackageFiles files = PackageFolder.read(folder, findings);
        String digest = PackageReader.VERSION + ":" + files.digest();
        if (kept.isLastPublished(digest)) {
            return new PublishReport.Unchanged();
        }
        PublishReport outcome = publishFolder(actor, PackageReader.read(files, published(), findings));
        if (outcome instanceof PublishReport.Published) {
            kept.addPublication(digest, actor, clock.instant());
        }
        return outcome;
    }

    private PublishReport publishFolder(Actor actor, PackageReport report) {
        Map<String, ChangeKind> kinds = new HashMap<>();
        if (report.publishable()) {
            plan(actor, report).courses().stream()
                    .filter(CoursePlan::asksForKind)
                    .forEach(course -> {
                        kinds.put(course.slug(), course.onlyMajor() ? ChangeKind.MAJOR : CORRECTION);
                        if (course.onlyMajor()) {
                            LOG.info(() -> "Course " + course.slug() + " changed in " + changed(course)
                                    + ": this takes a new version");
                        }
                    });
        }
        return publish(actor, report, kinds);
    }

    private static String changed(CoursePlan course) {
        String parts = course.parts().stream().map(part -> part.key()).sorted().collect(Collectors.joining(", "));
        return course.items() ? parts.isEmpty() ? "items" : parts + ", items" : parts;
    }

    private PackageRow own(Actor actor, String packageId) {
        requireAuthor(actor);
        return kept.find(packageId, actor.requirePerson()).orElseThrow(() -> new Absent("package " + packageId));
    }

    private PackageCourse course(Actor actor, String packageId, String slug) {
        return report(actor, packageId)
                .course(slug)
                .orElseThrow(() -> new Absent("course " + slug + " of package " + packageId));
    }

    private PackageReport readAgain(PackageRow row) {
        Findings findings = new Findings();
        findings.addAll(row.collecting());
        try {
            return PackageReader.read(
                    PackageZip.read(new ByteArrayInputStream(kept.zip(row)), findings), published(), findings);
        } catch (IOException e) {
            throw new UncheckedIOException("Bytes in memory can be read", e);
        }
    }

    private static void requireAuthor(Actor actor) {
        actor.require(Role.AUTHOR);
    }

    private static boolean settles(ChangeKind kind, CoursePlan course) {
        return switch (kind) {
            case null -> false;
            case ChangeKind.Major major -> true;
            case ChangeKind.Minor minor -> !course.onlyMajor();
        };
    }

    private CoursePlan plan(Actor actor, PackageCourse course) {
        return switch (publishing.compare(actor, course.content())) {
            case CourseChange.NewCourse none -> planned(course, CoursePlan.Change.NEW, Set.of(), false);
            case CourseChange.Same same
            when holdsTest(same.version(), course) -> planned(course, CoursePlan.Change.UNCHANGED, Set.of(), false);
            case CourseChange.Same same -> planned(course, CoursePlan.Change.CHANGED, Set.of(), true);
            case CourseChange.Different different ->
                planned(
                        course,
                        CoursePlan.Change.CHANGED,
                        different.onlyMajor(),
                        !holdsTest(different.version(), course));
        };
    }

    private static CoursePlan planned(
            PackageCourse course,
            CoursePlan.Change change,
            Set<org.carryover.catalog.CoursePart> parts,
            boolean items) {
        return new CoursePlan(course.slug(), course.content().title(), change, parts, items);
    }

    private boolean holdsTest(CourseVersionId version, PackageCourse course) {
        return postTests.holds(version, course.items(), course.blueprint(), course.rules());
    }

    private PublishReport write(Actor actor, PackageContents contents, Map<String, ChangeKind> kinds) {
        SharedChanges shared = publishing.publishShared(actor, contents.shared());
        Map<String, PublishOutcome> courses = new LinkedHashMap<>();
        contents.courses()
                .forEach(course -> courses.put(course.slug(), write(actor, course, kinds.get(course.slug()))));
        List<CardChange> cards = strategies.publish(actor, contents.cards(), contents.handouts());
        return new PublishReport.Published(courses, cards, shared);
    }

    private PublishOutcome write(Actor actor, PackageCourse course, ChangeKind kind) {
        PublishOutcome outcome =
                publishing.publish(actor, course.content(), course.media(), kind == null ? ChangeKind.MAJOR : kind);
        return switch (outcome) {
            case PublishOutcome.NewVersion version -> withTest(version, course);
            case PublishOutcome.Unchanged same
            when !holdsTest(same.version(), course) -> withTest(publishing.renew(actor, course.slug()), course);
            case PublishOutcome.Unchanged same -> same;
            case PublishOutcome.Corrected corrected -> corrected;
            case PublishOutcome.OnlyMajor major ->
                throw new IllegalStateException(
                        "Course " + course.slug() + " changed while it was published: " + major);
        };
    }

    private PublishOutcome withTest(PublishOutcome.NewVersion version, PackageCourse course) {
        postTests.publish(
                version.version(), course.content().title(), course.items(), course.blueprint(), course.rules());
        return version;
    }

    private Library published() {
        return new Library(
                byId(catalog.references(), Reference::id),
                Set.of(),
                byId(catalog.terms(), GlossaryTerm::id),
                catalog.vocabulary(),
                catalog.provider(),
                catalog.pages().stream().map(ContentPage::slug).collect(Collectors.toSet()),
                strategies.all().stream().map(StrategySummary::slug).collect(Collectors.toSet()),
                catalog.currentVersions().stream()
                        .flatMap(course ->
                                course.content().lessons().stream().map(lesson -> course.slug() + "/" + lesson.id()))
                        .collect(Collectors.toSet()));
    }

    private static <T> Map<String, T> byId(List<T> values, Function<T, String> id) {
        return values.stream().collect(Collectors.toMap(id, Function.identity()));
    }
}

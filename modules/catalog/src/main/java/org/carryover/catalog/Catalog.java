package org.carryover.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.carryover.catalog.CatalogDocument.Kind;
import org.carryover.catalog.Courses.Shown;
import org.carryover.shared.Absent;

/**
 * What is published: courses in immutable versions, their media, the provider's data, pages, references and terms. Reading is open to
 * everybody who holds an address or an id; who may hold the id of a lesson is learning's business. What authors change goes through
 * {@link CatalogPublishing}.
 */
@ApplicationScoped
public class Catalog {

    private Courses courses;
    private Documents documents;
    private MediaStore media;

    protected Catalog() {}

    @Inject
    Catalog(Courses courses, Documents documents, MediaStore media) {
        this.courses = courses;
        this.documents = documents;
        this.media = media;
    }

    /** For tests: in the caller's transaction. */
    public Catalog(EntityManager entities) {
        this(new Courses(entities), new Documents(entities), new MediaStore(entities));
    }

    /** The courses that are open for enrollment, newest first. */
    @Transactional
    public List<CourseSummary> courses(CourseFilter filter) {
        return open().stream().map(Shown::summary).filter(filter::accepts).toList();
    }

    /** The whole current version of every open course, for those who index or check all of it. */
    @Transactional
    public List<CourseVersion> currentVersions() {
        return whole(open());
    }

    /** The same of those among these courses that are open, by slug: a course that is closed teaches nobody. */
    @Transactional
    public Map<String, CourseVersion> open(Collection<String> slugs) {
        if (slugs.isEmpty()) {
            return Map.of();
        }
        return whole(open().stream()
                        .filter(shown -> slugs.contains(shown.course().slug()))
                        .toList())
                .stream()
                .collect(Collectors.toMap(CourseVersion::slug, Function.identity()));
    }

    private List<CourseVersion> whole(List<Shown> open) {
        Map<String, DocumentRow> texts = courses.documents(open);
        return open.stream()
                .map(shown -> shown.view(
                        CourseState.PUBLISHED, texts.get(shown.revision().document())))
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
        return courses.current(slug).map(courses::view);
    }

    /** @throws Absent if there is none */
    @Transactional
    public CourseVersion version(CourseVersionId id) {
        return courses.version(id).map(courses::view).orElseThrow(() -> new Absent("course version " + id));
    }

    /** Whether a version is withdrawn: nobody reads or answers in it. Asked before each answer, so without its text. */
    @Transactional
    public Optional<CourseState.Withdrawn> withdrawal(CourseVersionId id) {
        return courses.version(id)
                .map(courses::stateOf)
                .filter(CourseState::withdrawn)
                .map(CourseState.Withdrawn.class::cast);
    }

    /** Several versions at once, by their ids; what does not exist is left out. */
    @Transactional
    public Map<CourseVersionId, CourseVersion> versions(Collection<CourseVersionId> ids) {
        List<Shown> shown = courses.versions(ids);
        Map<String, DocumentRow> texts = courses.documents(shown);
        Map<String, List<Standing>> standings = courses.standings(shown);
        return shown.stream()
                .map(each -> each.view(
                        each.state(standings), texts.get(each.revision().document())))
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

    @Transactional
    public Optional<Provider> provider() {
        return documents.one(Kind.PROVIDER, Documents.PROVIDER, Provider.class);
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
        return documents
                .one(Kind.VOCABULARY, Documents.VOCABULARY, Vocabulary.class)
                .orElse(Vocabulary.EMPTY);
    }

    private List<Shown> open() {
        Map<String, List<Standing>> standings = courses.standings();
        return courses.allCurrent().stream()
                .filter(shown -> shown.state(standings).open())
                .toList();
    }
}

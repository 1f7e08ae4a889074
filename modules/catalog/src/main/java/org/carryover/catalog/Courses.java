package org.carryover.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Cache;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.carryover.shared.Actor;

/** The courses and all that they ever showed. */
@ApplicationScoped
class Courses {

    private static final String CURRENT = "select c, v, r from Course c join VersionRow v on v.id = c.currentVersion"
            + " join RevisionRow r on r.id = v.currentRevision";

    @PersistenceContext(unitName = "carryover")
    private EntityManager entities;

    protected Courses() {}

    Courses(EntityManager entities) {
        this.entities = entities;
    }

    /** A version with its course and the revision that it shows today. */
    record Shown(Course course, VersionRow version, RevisionRow revision) {

        private static Shown of(Object[] row) {
            return new Shown((Course) row[0], (VersionRow) row[1], (RevisionRow) row[2]);
        }

        CourseVersionId id() {
            return new CourseVersionId(version.id());
        }

        CourseSummary summary() {
            return revision.summary(course, version);
        }

        /** @param standings the decisions about each course, the oldest first */
        CourseState state(Map<String, List<Standing>> standings) {
            return Standing.of(version, standings.getOrDefault(course.id(), List.of()));
        }

        CourseVersion view(CourseState state, DocumentRow document) {
            return new CourseVersion(
                    id(),
                    course.slug(),
                    version.number(),
                    version.publishedAt(),
                    revision.number(),
                    revision.publishedAt(),
                    state,
                    document.course().content(),
                    document.course().hours());
        }

        CourseHistory.VersionLine line(CourseState state) {
            return new CourseHistory.VersionLine(
                    id(), version.number(), version.publishedAt(), revision.number(), revision.publishedAt(), state);
        }
    }

    /** The current version of every course, newest first. */
    List<Shown> allCurrent() {
        return entities
                .createQuery(CURRENT + " order by v.publishedAt desc, v.id desc", Object[].class)
                .getResultList()
                .stream()
                .map(Shown::of)
                .toList();
    }

    /** Every version of every course as it shows today, the newest of a course first. */
    List<Shown> everyVersion() {
        return entities
                .createQuery(
                        "select c, v, r from VersionRow v join Course c on c.id = v.courseId"
                                + " join RevisionRow r on r.id = v.currentRevision order by c.slug, v.number desc",
                        Object[].class)
                .getResultList()
                .stream()
                .map(Shown::of)
                .toList();
    }

    Optional<Shown> current(String slug) {
        return one(entities.createQuery(CURRENT + " where c.slug = :key", Object[].class)
                .setParameter("key", slug)
                .getResultStream());
    }

    Optional<Shown> version(CourseVersionId id) {
        return one(entities.createQuery(
                        "select c, v, r from VersionRow v join Course c on c.id = v.courseId"
                                + " join RevisionRow r on r.id = v.currentRevision where v.id = :key",
                        Object[].class)
                .setParameter("key", id.value())
                .getResultStream());
    }

    List<Shown> versions(Collection<CourseVersionId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return entities
                .createQuery(
                        "select c, v, r from VersionRow v join Course c on c.id = v.courseId"
                                + " join RevisionRow r on r.id = v.currentRevision where v.id in :ids",
                        Object[].class)
                .setParameter("ids", values(ids))
                .getResultList()
                .stream()
                .map(Shown::of)
                .toList();
    }

    private static List<String> values(Collection<CourseVersionId> ids) {
        return ids.stream().map(CourseVersionId::value).distinct().toList();
    }

    private static Optional<Shown> one(Stream<Object[]> rows) {
        return rows.findFirst().map(Shown::of);
    }

    /** The documents of the revisions, by hash: those that this node does not hold yet in one query, the others in none. */
    Map<String, DocumentRow> documents(List<Shown> shown) {
        Set<String> hashes =
                shown.stream().map(each -> each.revision().document()).collect(Collectors.toSet());
        Cache held = entities.getEntityManagerFactory().getCache();
        List<String> missing = hashes.stream()
                .filter(hash -> !held.contains(DocumentRow.class, hash))
                .toList();
        Map<String, DocumentRow> documents = new HashMap<>();
        if (!missing.isEmpty()) {
            entities.createQuery("select d from DocumentRow d where d.hash in :hashes", DocumentRow.class)
                    .setParameter("hashes", missing)
                    .getResultList()
                    .forEach(document -> documents.put(document.hash(), document));
        }
        hashes.forEach(hash -> documents.computeIfAbsent(hash, each -> entities.find(DocumentRow.class, each)));
        return documents;
    }

    CourseVersion view(Shown shown) {
        return shown.view(stateOf(shown), documentOf(shown));
    }

    CourseState stateOf(Shown shown) {
        return Standing.of(shown.version(), standings(shown.course()));
    }

    DocumentRow documentOf(Shown shown) {
        return entities.find(DocumentRow.class, shown.revision().document());
    }

    /** Every decision about any course, the oldest of a course first. */
    Map<String, List<Standing>> standings() {
        return entities.createQuery("select s from Standing s order by s.courseId, s.number", Standing.class)
                .getResultStream()
                .collect(Collectors.groupingBy(Standing::courseId));
    }

    /** The decisions about the courses of these versions, the oldest of a course first. */
    Map<String, List<Standing>> standings(List<Shown> shown) {
        if (shown.isEmpty()) {
            return Map.of();
        }
        return entities.createQuery(
                        "select s from Standing s where s.courseId in :courses order by s.courseId, s.number",
                        Standing.class)
                .setParameter(
                        "courses",
                        shown.stream()
                                .map(each -> each.course().id())
                                .distinct()
                                .toList())
                .getResultStream()
                .collect(Collectors.groupingBy(Standing::courseId));
    }

    List<Standing> standings(Course course) {
        return entities.createQuery(
                        "select s from Standing s where s.courseId = :course order by s.number", Standing.class)
                .setParameter("course", course.id())
                .getResultList();
    }

    /** Oldest first; what a version showed at first is no correction. */
    List<RevisionRow> corrections(Collection<CourseVersionId> versions) {
        if (versions.isEmpty()) {
            return List.of();
        }
        return entities.createQuery(
                        "select r from RevisionRow r where r.versionId in :versions and r.note is not null"
                                + " order by r.versionId, r.number",
                        RevisionRow.class)
                .setParameter("versions", values(versions))
                .getResultList();
    }

    Shown add(CourseContent content, Actor actor, Instant now) {
        Course course = new Course(content.slug(), now);
        VersionRow version = new VersionRow(course, 1, now);
        RevisionRow revision = new RevisionRow(version, 1, store(content), Optional.empty(), actor, now);
        course.show(version);
        version.show(revision);
        entities.persist(course);
        entities.flush();
        entities.persist(version);
        entities.flush();
        entities.persist(revision);
        return new Shown(course, version, revision);
    }

    Shown addVersion(Shown before, CourseContent content, Actor actor, Instant now) {
        Course course = before.course();
        VersionRow version = new VersionRow(course, before.version().number() + 1, now);
        RevisionRow revision = new RevisionRow(version, 1, store(content), Optional.empty(), actor, now);
        course.show(version);
        version.show(revision);
        entities.persist(version);
        entities.flush();
        entities.persist(revision);
        return new Shown(course, version, revision);
    }

    Shown correct(Shown before, CourseContent content, String note, Actor actor, Instant now) {
        RevisionRow revision = new RevisionRow(
                before.version(), before.revision().number() + 1, store(content), Optional.of(note), actor, now);
        before.version().show(revision);
        entities.persist(revision);
        return new Shown(before.course(), before.version(), revision);
    }

    void decide(Shown course, Standing.Decision decision, Actor actor, String reason, Instant now) {
        int number = standings(course.course()).size() + 1;
        entities.persist(
                new Standing(course.course(), number, course.version().number(), decision, actor, reason, now));
    }

    /** A text that was published before, and comes back, is the same document. */
    private DocumentRow store(CourseContent content) {
        DocumentRow document = entities.find(DocumentRow.class, DocumentRow.hashOf(content));
        if (document == null) {
            document = new DocumentRow(PublishedCourse.of(content));
            entities.persist(document);
            entities.flush();
        }
        return document;
    }
}

package org.carryover.learning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.carryover.catalog.CourseVersionId;
import org.carryover.shared.Absent;
import org.carryover.shared.Ids;
import org.carryover.shared.PersonId;

/** All enrollments and how far each came in its lessons. */
@ApplicationScoped
class Enrollments {

    private static final int TURNS = 64;

    @PersistenceContext(unitName = "carryover")
    private EntityManager entities;

    protected Enrollments() {}

    Enrollments(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * Waits until nobody else enrolls the person or counts her time. The row it locks was there before, so that two first times meet too, and
     * neither fails: a violated constraint would spoil the caller's transaction.
     */
    void awaitTurn(PersonId person) {
        entities.createNativeQuery("select id from learner_turn where id = ?1 for update")
                .setParameter(1, Math.floorMod(person.value().hashCode(), TURNS))
                .getSingleResult();
    }

    void add(Enrollment enrollment) {
        entities.persist(enrollment);
    }

    /** Written at once, because the open key of the next enrollment is inserted before this one's is given up. */
    void giveWay(Enrollment enrollment, Instant now) {
        enrollment.giveWay(now);
        entities.flush();
    }

    /** @throws Absent if there is none */
    Enrollment get(EnrollmentId id) {
        return Optional.ofNullable(entities.find(Enrollment.class, id.value())).orElseThrow(() -> absent(id));
    }

    /** Of this person; absent otherwise. */
    Enrollment own(PersonId person, EnrollmentId id) {
        return ownedBy(person, get(id));
    }

    /** Of this person, with its row lock; absent otherwise. */
    Enrollment ownLocked(PersonId person, EnrollmentId id) {
        return ownedBy(person, locked(id));
    }

    private static Enrollment ownedBy(PersonId person, Enrollment enrollment) {
        if (!enrollment.belongsTo(person)) {
            throw absent(enrollment.id());
        }
        return enrollment;
    }

    /**
     * With its row lock: what happens in one enrollment happens one after the other.
     *
     * @throws Absent if there is none
     */
    Enrollment locked(EnrollmentId id) {
        return Optional.ofNullable(entities.find(Enrollment.class, id.value(), LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> absent(id));
    }

    private static Absent absent(EnrollmentId id) {
        return new Absent("enrollment " + id);
    }

    Optional<Enrollment> open(PersonId person, String slug) {
        return entities.createQuery("select e from Enrollment e where e.openKey = :key", Enrollment.class)
                .setParameter("key", Enrollment.openKey(person, slug))
                .getResultStream()
                .findFirst();
    }

    /** The newest completion of the course, in whatever version. */
    Optional<EnrollResult.CompletedBefore> completedBefore(PersonId person, String slug) {
        return entities.createQuery(
                        "select e.id, m.metAt from Enrollment e join RequirementsMetRow m on m.enrollmentId = e.id"
                                + " where e.personId = :person and e.courseSlug = :slug order by m.metAt desc",
                        Object[].class)
                .setParameter("person", person.value())
                .setParameter("slug", slug)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(row -> new EnrollResult.CompletedBefore(new EnrollmentId((String) row[0]), (Instant) row[1]));
    }

    /** Newest first. */
    List<Enrollment> of(PersonId person) {
        return entities.createQuery(
                        "select e from Enrollment e where e.personId = :person order by e.enrolledAt desc, e.id desc",
                        Enrollment.class)
                .setParameter("person", person.value())
                .getResultList();
    }

    /** Those who are on their way through the course, in whatever version. */
    List<Enrollment> open(String slug) {
        return entities.createQuery(
                        "select e from Enrollment e where e.courseSlug = :slug and e.openKey is not null order by e.id",
                        Enrollment.class)
                .setParameter("slug", slug)
                .getResultList();
    }

    /** How many are on their way and how many completed, by version; a version that nobody enrolled in is left out. */
    Map<CourseVersionId, EnrolledCount> counts() {
        return entities.createQuery(
                        "select e.courseVersionId, sum(case when e.openKey is not null then 1 else 0 end), count(e)"
                                + " from Enrollment e where e.replacedAt is null group by e.courseVersionId",
                        Object[].class)
                .getResultStream()
                .collect(Collectors.toMap(
                        row -> new CourseVersionId((String) row[0]),
                        row -> EnrolledCount.of(((Number) row[1]).longValue(), ((Number) row[2]).longValue())));
    }

    /** Whether the person reads this very version. */
    boolean reads(PersonId person, CourseVersionId version) {
        return entities.createQuery(
                                "select count(e) from Enrollment e where e.personId = :person"
                                        + " and e.courseVersionId = :version and e.replacedAt is null",
                                Long.class)
                        .setParameter("person", person.value())
                        .setParameter("version", version.value())
                        .getSingleResult()
                > 0;
    }

    EnrollmentList list(EnrollmentFilter filter) {
        return new EnrollmentList(entities, filter);
    }

    /** How many lessons are finished in each of these; one without any is left out. */
    Map<EnrollmentId, Integer> finishedLessons(List<Enrollment> enrollments) {
        if (enrollments.isEmpty()) {
            return Map.of();
        }
        return entities.createQuery(
                        "select p.enrollmentId, count(p) from LessonProgress p"
                                + " where p.enrollmentId in :ids and p.finishedAt is not null group by p.enrollmentId",
                        Object[].class)
                .setParameter(
                        "ids",
                        enrollments.stream().map(each -> each.id().value()).toList())
                .getResultStream()
                .collect(Collectors.toMap(
                        row -> new EnrollmentId((String) row[0]), row -> ((Number) row[1]).intValue()));
    }

    /** The progress in one lesson of an enrollment that is locked; it begins now if it did not before. */
    LessonProgress progress(Enrollment enrollment, String lesson, Instant now) {
        return entities.createQuery(
                        "select p from LessonProgress p where p.enrollmentId = :enrollment and p.lesson = :lesson",
                        LessonProgress.class)
                .setParameter("enrollment", enrollment.id().value())
                .setParameter("lesson", lesson)
                .getResultStream()
                .findFirst()
                .orElseGet(() -> begin(new LessonProgress(Ids.next(now), enrollment.id(), lesson, now)));
    }

    private LessonProgress begin(LessonProgress progress) {
        entities.persist(progress);
        return progress;
    }
}

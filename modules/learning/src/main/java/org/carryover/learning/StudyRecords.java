package org.carryover.learning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.carryover.assessment.Assessments;
import org.carryover.assessment.EnrollmentRef;
import org.carryover.assessment.TestRecord;
import org.carryover.catalog.Catalog;
import org.carryover.catalog.Correction;
import org.carryover.catalog.CourseVersion;
import org.carryover.catalog.CourseVersionId;

/** Reads what is recorded of enrollments, of many in as many statements as of one. */
@ApplicationScoped
class StudyRecords {

    @PersistenceContext(unitName = "carryover")
    private EntityManager entities;

    private Catalog catalog;
    private Assessments assessments;

    protected StudyRecords() {}

    @Inject
    StudyRecords(Catalog catalog, Assessments assessments) {
        this(null, catalog, assessments);
    }

    StudyRecords(EntityManager entities, Catalog catalog, Assessments assessments) {
        this.entities = entities;
        this.catalog = catalog;
        this.assessments = assessments;
    }

    StudyRecord of(Enrollment enrollment) {
        return of(List.of(enrollment)).getFirst();
    }

    /** In the order given. */
    List<StudyRecord> of(List<Enrollment> enrollments) {
        if (enrollments.isEmpty()) {
            return List.of();
        }
        List<String> ids = enrollments.stream().map(each -> each.id().value()).toList();
        Map<CourseVersionId, CourseVersion> courses =
                catalog.versions(enrollments.stream().map(Enrollment::course).toList());
        Map<EnrollmentId, Map<String, LessonProgress>> lessons = lessons(ids);
        Map<EnrollmentRef, TestRecord> tests =
                assessments.records(ids.stream().map(EnrollmentRef::new).toList());
        Map<String, Instant[]> acts = acts(ids);
        return enrollments.stream()
                .map(enrollment -> {
                    String id = enrollment.id().value();
                    Instant[] given = acts.get(id);
                    return new StudyRecord(
                            enrollment,
                            courses.get(enrollment.course()),
                            lessons.getOrDefault(enrollment.id(), Map.of()),
                            tests.getOrDefault(new EnrollmentRef(id), TestRecord.NONE),
                            given[0],
                            given[1],
                            given[2]);
                })
                .toList();
    }

    EnrollmentView view(Enrollment enrollment) {
        return views(List.of(enrollment)).getFirst();
    }

    /** In the order given. */
    List<EnrollmentView> views(List<Enrollment> enrollments) {
        List<StudyRecord> records = of(enrollments);
        List<CourseVersionId> corrected = records.stream()
                .map(StudyRecord::course)
                .filter(course -> course.revision() > 1)
                .map(CourseVersion::id)
                .toList();
        Map<CourseVersionId, List<Correction>> corrections =
                catalog.corrections(corrected).stream().collect(Collectors.groupingBy(Correction::version));
        return records.stream()
                .map(record ->
                        record.view(corrections.getOrDefault(record.course().id(), List.of())))
                .toList();
    }

    private Map<EnrollmentId, Map<String, LessonProgress>> lessons(List<String> ids) {
        return entities.createQuery("select p from LessonProgress p where p.enrollmentId in :ids", LessonProgress.class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        LessonProgress::enrollment, Collectors.toMap(LessonProgress::lesson, Function.identity())));
    }

    /** When each enrollment was attested, evaluated and completed; null for what was not. */
    private Map<String, Instant[]> acts(List<String> ids) {
        Map<String, Instant[]> acts = new HashMap<>();
        entities.createQuery(
                        "select e.id, a.givenAt, v.givenAt, m.metAt from Enrollment e"
                                + " left join AttestationRow a on a.enrollmentId = e.id"
                                + " left join EvaluationRow v on v.enrollmentId = e.id"
                                + " left join RequirementsMetRow m on m.enrollmentId = e.id where e.id in :ids",
                        Object[].class)
                .setParameter("ids", ids)
                .getResultList()
                .forEach(row -> acts.put(
                        (String) row[0], new Instant[] {(Instant) row[1], (Instant) row[2], (Instant) row[3]}));
        return acts;
    }
}

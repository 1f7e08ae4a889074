package org.carryover.learning;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.carryover.identity.NameSearch;

/**
 * The enrollments that a filter lets through, newest first: by the completion where completions are asked for, by the enrollment
 * otherwise. Each order is that of an index.
 */
final class EnrollmentList {

    /** What EclipseLink lists without keeping it for changes: a list of 100,000 does not stay in memory. */
    private static final String READ_ONLY = "eclipselink.read-only";

    private static final String ENROLLMENTS = " from Enrollment e";
    private static final String WITH_COMPLETIONS = " left join RequirementsMetRow m on m.enrollmentId = e.id";
    private static final String COMPLETIONS = " from RequirementsMetRow m";
    private static final String WITH_ENROLLMENTS = " join Enrollment e on e.id = m.enrollmentId";

    private final EntityManager entities;
    private final EnrollmentFilter filter;
    private final NameSearch names;
    private final boolean completions;

    EnrollmentList(EntityManager entities, EnrollmentFilter filter) {
        this.entities = entities;
        this.filter = filter;
        this.names = NameSearch.of(filter.text());
        this.completions = filter.state() == EnrollmentState.COMPLETED;
    }

    /** @param completedAt null until every requirement is met */
    record Line(Enrollment enrollment, Instant completedAt) {

        String id() {
            return enrollment.id().value();
        }
    }

    long count() {
        List<String> ofEnrollment = ofEnrollment();
        String from = completions && ofEnrollment.isEmpty()
                ? "select count(m)" + COMPLETIONS
                : "select count(e)" + (completions ? COMPLETIONS + WITH_ENROLLMENTS : ENROLLMENTS);
        TypedQuery<Long> query = entities.createQuery(from + where(ofEnrollment, List.of()), Long.class);
        bind(query);
        return query.getSingleResult();
    }

    List<Line> from(int offset, int most) {
        return read(lines(List.of()).setFirstResult(offset), most);
    }

    /** @param last the end of what was read before, or null for the beginning */
    List<Line> after(Line last, int most) {
        if (last == null) {
            return from(0, most);
        }
        String next = "(%1$s < :date or (%1$s = :date and %2$s < :id))".formatted(date(), id());
        TypedQuery<Object[]> query = lines(List.of(next));
        query.setParameter(
                "date", completions ? last.completedAt() : last.enrollment().enrolledAt());
        query.setParameter("id", last.id());
        return read(query, most);
    }

    private TypedQuery<Object[]> lines(List<String> more) {
        String from = completions ? COMPLETIONS + WITH_ENROLLMENTS : ENROLLMENTS + WITH_COMPLETIONS;
        String course = filter.slug() == null || completions ? "" : "e.courseSlug desc, ";
        TypedQuery<Object[]> query = entities.createQuery(
                "select e, m.metAt" + from + where(ofEnrollment(), more) + " order by " + course + date() + " desc, "
                        + id() + " desc",
                Object[].class);
        bind(query);
        return query;
    }

    private static List<Line> read(TypedQuery<Object[]> query, int most) {
        return query.setMaxResults(most).setHint(READ_ONLY, true).getResultList().stream()
                .map(row -> new Line((Enrollment) row[0], (Instant) row[1]))
                .toList();
    }

    private String date() {
        return completions ? "m.metAt" : "e.enrolledAt";
    }

    private String id() {
        return completions ? "m.enrollmentId" : "e.id";
    }

    private String where(List<String> ofEnrollment, List<String> more) {
        List<String> conditions = new ArrayList<>(ofEnrollment);
        if (filter.from() != null) {
            conditions.add(date() + " >= :from");
        }
        if (filter.to() != null) {
            conditions.add(date() + " < :to");
        }
        conditions.addAll(more);
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    private List<String> ofEnrollment() {
        List<String> conditions = new ArrayList<>();
        if (filter.slug() != null) {
            conditions.add("e.courseSlug = :slug");
        }
        if (filter.person() != null) {
            conditions.add("e.personId = :person");
        }
        if (filter.state() == EnrollmentState.OPEN) {
            conditions.add("e.openKey is not null");
        }
        if (filter.state() == EnrollmentState.REPLACED) {
            conditions.add("e.replacedAt is not null");
        }
        if (!names.isAnybody()) {
            conditions.add(names.condition("e.personId"));
        }
        return conditions;
    }

    private void bind(Query query) {
        if (filter.slug() != null) {
            query.setParameter("slug", filter.slug());
        }
        if (filter.person() != null) {
            query.setParameter("person", filter.person().value());
        }
        if (filter.from() != null) {
            query.setParameter("from", filter.from());
        }
        if (filter.to() != null) {
            query.setParameter("to", filter.to());
        }
        names.bind(query);
    }
}

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
 * otherwise.
 */
final class EnrollmentList {

    /** What EclipseLink lists without keeping it for changes: a list of 100,000 does not stay in memory. */
    private static final String READ_ONLY = "eclipselink.read-only";

    private final EntityManager entities;
    private final EnrollmentFilter filter;
    private final NameSearch names;
    private final String date;

    EnrollmentList(EntityManager entities, EnrollmentFilter filter) {
        this.entities = entities;
        this.filter = filter;
        this.names = NameSearch.of(filter.text());
        this.date = onlyCompletions() ? "m.metAt" : "e.enrolledAt";
    }

    /** @param completedAt null until every requirement is met */
    record Line(Enrollment enrollment, Instant completedAt) {}

    long count() {
        String from = onlyCompletions()
                ? " from RequirementsMetRow m join Enrollment e on e.id = m.enrollmentId"
                : " from Enrollment e";
        TypedQuery<Long> query = entities.createQuery("select count(e)" + from + where(List.of()), Long.class);
        bind(query);
        return query.getSingleResult();
    }

    List<Line> from(int offset, int most) {
        TypedQuery<Object[]> query = lines(List.of());
        return read(query.setFirstResult(offset), most);
    }

    /** @param last the end of what was read before, or null for the beginning */
    List<Line> after(Line last, int most) {
        if (last == null) {
            return from(0, most);
        }
        TypedQuery<Object[]> query = lines(List.of("(%1$s < :date or (%1$s = :date and e.id < :id))".formatted(date)));
        query.setParameter(
                "date",
                onlyCompletions() ? last.completedAt() : last.enrollment().enrolledAt());
        query.setParameter("id", last.enrollment().id().value());
        return read(query, most);
    }

    private TypedQuery<Object[]> lines(List<String> more) {
        String join = onlyCompletions() ? " join" : " left join";
        TypedQuery<Object[]> query = entities.createQuery(
                "select e, m.metAt from Enrollment e" + join + " RequirementsMetRow m on m.enrollmentId = e.id"
                        + where(more) + " order by " + date + " desc, e.id desc",
                Object[].class);
        bind(query);
        return query;
    }

    private static List<Line> read(TypedQuery<Object[]> query, int most) {
        return query.setMaxResults(most).setHint(READ_ONLY, true).getResultList().stream()
                .map(row -> new Line((Enrollment) row[0], (Instant) row[1]))
                .toList();
    }

    private String where(List<String> more) {
        List<String> conditions = new ArrayList<>(more);
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
        if (filter.from() != null) {
            conditions.add(date + " >= :from");
        }
        if (filter.to() != null) {
            conditions.add(date + " < :to");
        }
        if (!names.isAnybody()) {
            conditions.add(names.condition("e.personId"));
        }
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
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

    private boolean onlyCompletions() {
        return filter.state() == EnrollmentState.COMPLETED;
    }
}

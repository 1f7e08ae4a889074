package org.carryover.learning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.carryover.catalog.Catalog;
import org.carryover.catalog.CourseVersion;
import org.carryover.catalog.CourseVersionId;
import org.carryover.identity.People;
import org.carryover.learning.EnrollmentList.Line;
import org.carryover.shared.Actor;
import org.carryover.shared.Page;
import org.carryover.shared.PageRequest;
import org.carryover.shared.PersonId;
import org.carryover.shared.Role;

/** Who is enrolled in what, and who completed: for administrators; how many, for authors too. */
@ApplicationScoped
@Transactional
public class Roster {

    private Enrollments enrollments;
    private Catalog catalog;
    private People people;

    protected Roster() {}

    @Inject
    Roster(Enrollments enrollments, Catalog catalog, People people) {
        this.enrollments = enrollments;
        this.catalog = catalog;
        this.people = people;
    }

    /** Newest first. */
    public Page<EnrollmentRow> find(Actor actor, EnrollmentFilter filter, PageRequest page) {
        actor.require(Role.ADMINISTRATOR);
        EnrollmentList list = enrollments.list(filter);
        List<Line> lines = list.from(page.offset(), page.size());
        return new Page<>(rows(actor, lines), list.count(), page.page(), page.size());
    }

    /** The whole list, row by row, however long: for a file. */
    @Transactional(TxType.NOT_SUPPORTED) // who reads the file slowly holds no connection
    public void export(Actor actor, EnrollmentFilter filter, Consumer<EnrollmentRow> file) {
        actor.require(Role.ADMINISTRATOR);
        EnrollmentList list = enrollments.list(filter);
        List<Line> lines = list.after(null, PageRequest.IN_A_FILE);
        while (!lines.isEmpty()) {
            rows(actor, lines).forEach(file);
            lines = list.after(lines.getLast(), PageRequest.IN_A_FILE);
        }
    }

    /** How many learn in each course version, for authors too: numbers, no names. */
    public Map<CourseVersionId, EnrolledCount> counts(Actor actor) {
        actor.require(Role.AUTHOR, Role.ADMINISTRATOR);
        return enrollments.counts();
    }

    private List<EnrollmentRow> rows(Actor actor, List<Line> lines) {
        List<Enrollment> listed = lines.stream().map(Line::enrollment).toList();
        Map<CourseVersionId, CourseVersion> courses =
                catalog.versions(listed.stream().map(Enrollment::course).toList());
        Map<PersonId, String> names =
                people.names(actor, listed.stream().map(Enrollment::person).toList());
        Map<EnrollmentId, Integer> finished = enrollments.finishedLessons(listed);
        return lines.stream()
                .map(line -> row(
                        line,
                        courses.get(line.enrollment().course()),
                        names.get(line.enrollment().person()),
                        finished.getOrDefault(line.enrollment().id(), 0)))
                .toList();
    }

    private static EnrollmentRow row(Line line, CourseVersion course, String name, int finishedLessons) {
        Enrollment enrollment = line.enrollment();
        return new EnrollmentRow(
                enrollment.id(),
                enrollment.person(),
                name,
                enrollment.courseSlug(),
                course.content().title(),
                course.number(),
                enrollment.enrolledAt(),
                enrollment.isRepeated(),
                enrollment.state(),
                finishedLessons,
                course.content().lessons().size(),
                enrollment.lastSeenAt(),
                line.completedAt());
    }
}

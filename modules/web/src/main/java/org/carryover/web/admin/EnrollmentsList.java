package org.carryover.web.admin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.carryover.learning.EnrollmentFilter;
import org.carryover.learning.EnrollmentRow;
import org.carryover.learning.EnrollmentState;
import org.carryover.learning.Roster;
import org.carryover.shared.Page;
import org.carryover.shared.PageRequest;
import org.carryover.shared.PersonId;
import org.carryover.web.Messages;

/** Who is enrolled in what, and who completed. */
@ApplicationScoped
class EnrollmentsList implements AdminList<EnrollmentRow> {

    static final String TEXT = "q";
    static final String COURSE = "course";
    static final String STATE = "state";

    /** Everything of one person: where the page of a person leads. */
    static final String PERSON = "person";

    @Inject
    private Roster roster;

    @Inject
    private Messages messages;

    @Override
    public String name() {
        return "enrollments";
    }

    @Override
    public List<String> filters() {
        return List.of(TEXT, COURSE, STATE, PERSON, Asked.FROM, Asked.TO);
    }

    @Override
    public Page<EnrollmentRow> find(Asked asked, PageRequest page) {
        return roster.find(asked.actor(), filter(asked), page);
    }

    @Override
    public void export(Asked asked, CsvFile file) {
        roster.export(
                asked.actor(),
                filter(asked),
                row -> file.line(
                        row.name(),
                        row.title(),
                        row.versionNumber(),
                        messages.text("admin.enrollments.state." + row.state()),
                        row.enrolledAt(),
                        row.completedAt(),
                        row.finishedLessons(),
                        row.lessons(),
                        row.lastSeenAt(),
                        row.repeat() ? messages.text("admin.enrollments.again") : null,
                        row.id(),
                        row.person()));
    }

    private static EnrollmentFilter filter(Asked asked) {
        String person = asked.text(PERSON);
        return new EnrollmentFilter(
                asked.text(COURSE),
                asked.constant(EnrollmentState.class, STATE),
                person == null ? null : new PersonId(person),
                asked.text(TEXT),
                asked.from(),
                asked.to());
    }
}

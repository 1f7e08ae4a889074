package org.carryover.web.admin;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.carryover.catalog.Catalog;
import org.carryover.identity.People;
import org.carryover.learning.EnrollmentRow;
import org.carryover.learning.EnrollmentState;
import org.carryover.shared.PersonId;
import org.carryover.web.ActiveUser;
import org.carryover.web.Messages;
import org.carryover.web.admin.Listed.Choice;

/** Who is enrolled in what, and who completed. */
@Named
@RequestScoped
public class EnrollmentsPage {

    @Inject
    private EnrollmentsList enrollments;

    @Inject
    private Catalog catalog;

    @Inject
    private People people;

    @Inject
    private ActiveUser activeUser;

    @Inject
    private Messages messages;

    @Inject
    private HttpServletRequest request;

    private Listed<EnrollmentRow> list;
    private List<Choice> courses;
    private String of;

    @PostConstruct
    void find() {
        list = Listed.of(enrollments, request, activeUser, messages);
        courses = list.courses(EnrollmentsList.COURSE, catalog.titles());
        String person = list.value(EnrollmentsList.PERSON);
        of = person.isEmpty() ? "" : name(new PersonId(person));
    }

    private String name(PersonId person) {
        return people.names(activeUser.actor(), List.of(person)).getOrDefault(person, person.value());
    }

    public Listed<EnrollmentRow> getList() {
        return list;
    }

    public List<Choice> getCourses() {
        return courses;
    }

    public List<Choice> getStates() {
        return list.choices(
                EnrollmentsList.STATE,
                List.of(EnrollmentState.values()),
                state -> messages.text("admin.enrollments.state." + state));
    }

    /** The one person whose enrollments are listed, by name; empty when it is everybody. */
    public String getOf() {
        return of;
    }

    /** What the period of the address means, which depends on the state. */
    public String getPeriod() {
        boolean completions =
                list.asked().constant(EnrollmentState.class, EnrollmentsList.STATE) == EnrollmentState.COMPLETED;
        return messages.text(completions ? "admin.enrollments.period.completed" : "admin.enrollments.period.enrolled");
    }

    public String kind(EnrollmentRow row) {
        return kind(row.state());
    }

    static String kind(EnrollmentState state) {
        return switch (state) {
            case OPEN -> "info";
            case COMPLETED -> "ok";
            case REPLACED -> "";
        };
    }

    /** "3 of 7 lessons" */
    public String progress(EnrollmentRow row) {
        return messages.text(
                "admin.enrollments.progress",
                Map.of(
                        "finished", String.valueOf(row.finishedLessons()),
                        "total", String.valueOf(row.lessons())));
    }

    public String date(Instant instant) {
        return messages.shortDate(instant, activeUser.zone());
    }
}

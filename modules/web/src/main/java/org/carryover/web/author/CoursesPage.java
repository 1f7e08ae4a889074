package org.carryover.web.author;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carryover.catalog.CatalogPublishing;
import org.carryover.catalog.CourseHistory;
import org.carryover.catalog.CourseHistory.VersionLine;
import org.carryover.catalog.CourseState;
import org.carryover.catalog.CourseVersionId;
import org.carryover.learning.EnrolledCount;
import org.carryover.learning.Roster;
import org.carryover.web.ActiveUser;
import org.carryover.web.Messages;
import org.carryover.web.admin.Question;
import org.omnifaces.cdi.Param;

/** The courses with their versions, who learns in them in numbers, and the decisions that close and open them. */
@Named
@RequestScoped
public class CoursesPage {

    private static final int LONGEST_REASON = 1000;

    @Inject
    private CatalogPublishing publishing;

    @Inject
    private Roster roster;

    @Inject
    private ActiveUser activeUser;

    @Inject
    private Messages messages;

    /** What is asked before it is done: a decision and a slug. */
    @Inject
    @Param
    private String ask;

    @Inject
    private HttpServletRequest request;

    private List<CourseHistory> courses;
    private Map<CourseVersionId, EnrolledCount> counts;
    private String reason;

    @PostConstruct
    void load() {
        courses = publishing.histories(activeUser.actor());
        counts = roster.counts(activeUser.actor());
    }

    /** A decision that may be asked for now, about one course. */
    private record Asked(CourseDecree decree, CourseHistory course) {}

    private Optional<Asked> asked() {
        String wanted = ask == null ? "" : ask;
        return courses.stream()
                .flatMap(course -> CourseDecree.possible(course.current().state()).stream()
                        .map(decree -> new Asked(decree, course)))
                .filter(each -> each.decree().about(each.course().slug()).equals(wanted))
                .findFirst();
    }

    /** Null where nothing is asked. */
    public Question getQuestion() {
        return asked().map(this::question).orElse(null);
    }

    private Question question(Asked asked) {
        String key = "author.decree." + asked.decree() + ".";
        long open = asked.course().versions().stream()
                .mapToLong(version -> count(version).open())
                .sum();
        return new Question(
                ask,
                messages.text(key + "ask", Map.of("title", asked.course().title())),
                List.of(messages.text(key + "means"), messages.count("author.courses.learn", open)),
                messages.text("author.decree.keep"),
                messages.text(key + "do"),
                asked.decree() == CourseDecree.WITHDRAW,
                request.getContextPath() + "/author/courses");
    }

    public void act() {
        Optional<Asked> asked = asked();
        if (asked.isEmpty()) {
            messages.refused("author.decree.late");
            messages.redirect("/author/courses");
        } else if (reason == null || reason.isBlank()) {
            messages.faults("answer", Map.of("reason", "author.decree.reason.missing"));
        } else if (reason.length() > LONGEST_REASON) {
            messages.faults("answer", Map.of("reason", "author.decree.reason.long"));
        } else {
            decide(asked.get(), reason.strip());
            messages.done(
                    "author.decree." + asked.get().decree() + ".done",
                    Map.of("title", asked.get().course().title()));
            messages.redirect("/author/courses");
        }
    }

    private void decide(Asked asked, String why) {
        String slug = asked.course().slug();
        switch (asked.decree()) {
            case RETIRE -> publishing.retire(activeUser.actor(), slug, why);
            case WITHDRAW -> publishing.withdraw(activeUser.actor(), slug, why);
            case REOPEN -> publishing.reopen(activeUser.actor(), slug, why);
        }
    }

    public List<CourseHistory> getCourses() {
        return courses;
    }

    public List<CourseDecree> decrees(CourseHistory course) {
        return CourseDecree.possible(course.current().state());
    }

    public String state(VersionLine version) {
        return switch (version.state()) {
            case CourseState.Published published -> "open";
            case CourseState.Retired retired -> "retired";
            case CourseState.Withdrawn withdrawn -> "withdrawn";
        };
    }

    /** Since when and why it is closed; empty for an open one. */
    public String why(VersionLine version) {
        return switch (version.state()) {
            case CourseState.Published published -> "";
            case CourseState.Retired retired -> why(retired.since(), retired.reason());
            case CourseState.Withdrawn withdrawn -> why(withdrawn.since(), withdrawn.reason());
        };
    }

    private String why(Instant since, String given) {
        return messages.text(
                "author.courses.since", Map.of("date", messages.shortDate(since, activeUser.zone()), "reason", given));
    }

    public String published(VersionLine version) {
        String on = messages.shortDate(version.publishedAt(), activeUser.zone());
        return version.revision() == 1
                ? messages.text("author.courses.published", Map.of("date", on))
                : messages.text(
                        "author.courses.revised",
                        Map.of(
                                "date", on,
                                "n", String.valueOf(version.revision()),
                                "last", messages.shortDate(version.revisedAt(), activeUser.zone())));
    }

    public EnrolledCount count(VersionLine version) {
        return counts.getOrDefault(version.id(), EnrolledCount.NOBODY);
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}

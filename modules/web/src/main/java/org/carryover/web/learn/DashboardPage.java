package org.carryover.web.learn;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.carryover.credit.Transcript;
import org.carryover.credit.Transcripts;
import org.carryover.identity.LicenseView;
import org.carryover.identity.Licenses;
import org.carryover.learning.EnrollmentView;
import org.carryover.learning.Learning;
import org.carryover.shared.Actor;
import org.carryover.shared.ContactHours;
import org.carryover.strategies.Strategies;
import org.carryover.strategies.StrategySummary;
import org.carryover.web.ActiveUser;
import org.carryover.web.Messages;

/** Where a therapist lands: continue where she left off, her credit license by license, her dates, and the strategies that she kept. */
@Named
@RequestScoped
public class DashboardPage {

    private static final int KEPT_SHOWN = 4;

    @Inject
    private Learning learning;

    @Inject
    private Licenses licenses;

    @Inject
    private Transcripts transcripts;

    @Inject
    private Strategies strategies;

    @Inject
    private CourseSteps steps;

    @Inject
    private ActiveUser activeUser;

    @Inject
    private Messages messages;

    @Inject
    private Clock clock;

    private List<EnrollmentView> open;
    private List<EnrollmentView> completed;
    private List<LicensePeriod> periods;
    private List<StrategySummary> kept;

    @PostConstruct
    void load() {
        Actor actor = activeUser.actor();
        List<EnrollmentView> enrollments = learning.enrollments(actor);
        open = enrollments.stream()
                .filter(each -> !each.isCompleted() && !each.isClosed())
                .sorted(Comparator.comparing((EnrollmentView each) ->
                                each.lastSeenAt() == null ? each.enrolledAt() : each.lastSeenAt())
                        .reversed())
                .toList();
        completed = enrollments.stream().filter(EnrollmentView::isCompleted).toList();
        Transcript transcript = transcripts.of(actor, activeUser.person(), null, null);
        LocalDate today = LocalDate.now(clock.withZone(activeUser.zone()));
        periods = licenses.of(actor, activeUser.person()).stream()
                .map(license -> new LicensePeriod(license, transcript.lines(), today))
                .toList();
        kept = strategies.kept(actor);
    }

    /** The course to go on with, or null when none is open. */
    public EnrollmentView getCurrent() {
        return open.isEmpty() ? null : open.getFirst();
    }

    public List<EnrollmentView> getOthers() {
        return open.stream().skip(1).toList();
    }

    public List<EnrollmentView> getCompleted() {
        return completed;
    }

    public CourseSteps.Step step(EnrollmentView enrollment) {
        return steps.of(enrollment);
    }

    public int minutesLeft(EnrollmentView enrollment) {
        return enrollment.lessons().stream()
                .filter(lesson -> !lesson.isFinished())
                .mapToInt(lesson -> lesson.minutes())
                .sum();
    }

    public List<LicensePeriod> getPeriods() {
        return periods;
    }

    /** The ends of periods that are still to come, the nearest first. */
    public List<LicensePeriod> getDates() {
        return periods.stream()
                .filter(period -> period.license().periodEnd() != null && period.daysLeft() >= 0)
                .sorted(Comparator.comparing(period -> period.license().periodEnd()))
                .toList();
    }

    public List<StrategySummary> getKept() {
        return kept.stream().limit(KEPT_SHOWN).toList();
    }

    public String day(LicensePeriod period) {
        return String.valueOf(period.license().periodEnd().getDayOfMonth());
    }

    public String month(LicensePeriod period) {
        return messages.month(period.license().periodEnd());
    }

    public String daysLeft(LicensePeriod period) {
        return messages.count("dashboard.days", period.daysLeft());
    }

    public String date(LocalDate date) {
        return date == null ? "" : messages.shortDate(date);
    }

    /** The drawing of a period in a sentence. */
    public String drawing(LicensePeriod period) {
        return messages.text(
                "dashboard.drawing",
                Map.of(
                        "from", date(period.license().periodStart()),
                        "to", date(period.license().periodEnd()),
                        "entries",
                                messages.count(
                                        "dashboard.entries", period.hops().size())));
    }

    /**
     * A license with what was completed here in its period.
     *
     * @param license as its holder states it
     * @param hops where in the period each completion lies, from 0 to 1, in order
     */
    public record LicensePeriod(LicenseView license, List<Double> hops, ContactHours hours, LocalDate today) {

        LicensePeriod(LicenseView license, List<Transcript.Line> lines, LocalDate today) {
            this(license, hops(license, lines), hours(license, lines), today);
        }

        public boolean isDated() {
            return isDated(license);
        }

        public double todayAt() {
            return Math.clamp(at(license, today), 0, 1);
        }

        public long daysLeft() {
            return license.periodEnd() == null ? 0 : ChronoUnit.DAYS.between(today, license.periodEnd());
        }

        private static boolean isDated(LicenseView license) {
            return license.periodStart() != null && license.periodEnd() != null;
        }

        private static boolean holds(LicenseView license, Transcript.Line line) {
            return isDated(license)
                    && line.counted()
                    && !line.completedOn().isBefore(license.periodStart())
                    && !line.completedOn().isAfter(license.periodEnd());
        }

        private static List<Double> hops(LicenseView license, List<Transcript.Line> lines) {
            return lines.stream()
                    .filter(line -> holds(license, line))
                    .map(line -> at(license, line.completedOn()))
                    .sorted()
                    .toList();
        }

        private static ContactHours hours(LicenseView license, List<Transcript.Line> lines) {
            return new ContactHours(lines.stream()
                    .filter(line -> holds(license, line))
                    .mapToInt(line -> line.hours().minutes())
                    .sum());
        }

        private static double at(LicenseView license, LocalDate day) {
            double days = Math.max(1, ChronoUnit.DAYS.between(license.periodStart(), license.periodEnd()));
            return ChronoUnit.DAYS.between(license.periodStart(), day) / days;
        }
    }
}

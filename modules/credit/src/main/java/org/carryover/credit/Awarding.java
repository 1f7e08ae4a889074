package org.carryover.credit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.carryover.catalog.CourseVersion;
import org.carryover.catalog.HoursComputation;
import org.carryover.catalog.HoursMethod;
import org.carryover.catalog.Provider;

/**
 * What a completion earns. Contact hours are the provider's own award, for every completion; an accreditor's units need an approval of this version, in its format, in
 * force at the instant of completion. Whatever is refused is said, with its reason, and undoes nothing.
 */
final class Awarding {

    private final CourseVersion course;
    private final Completion completion;

    Awarding(CourseVersion course, Completion completion) {
        this.course = course;
        this.completion = completion;
    }

    Award.Hours hours(Provider provider) {
        HoursComputation hours = course.hours();
        return new Award.Hours(
                provider.name(),
                completion.hours(),
                List.of(
                        met(),
                        Words.of("award.minutes", method(hours), hours.approvedBy(), Words.day(hours.approvedOn())),
                        Words.of("award.hours", step(hours), Words.hours(completion.hours())),
                        Words.of("award.provider", provider.name())));
    }

    /**
     * @param approvals of this course version by this accreditor, oldest first
     * @param statement the wording in use
     */
    Award units(Accreditor accreditor, List<Approval> approvals, AccreditorStatement statement) {
        Optional<Approval> inForce = approvals.stream()
                .filter(approval -> approval.isInForce(completion.completedAt()))
                .findFirst();
        if (inForce.isEmpty()) {
            return approvals.isEmpty() ? neverApproved(accreditor) : outside(accreditor, approvals.getLast());
        }
        Approval approval = inForce.get();
        List<String> steps = new ArrayList<>();
        steps.add(met());
        steps.add(Words.of(
                "award.inForce",
                accreditor.name(),
                course.number(),
                approval.number(),
                Words.day(approval.firstDay()),
                lastDay(approval)));
        if (approval.format() != course.content().format()) {
            steps.add(Words.of(
                    "award.formatDiffers",
                    Words.format(approval.format()),
                    Words.format(course.content().format())));
            return new Award.Refused(accreditor.name(), AwardRefusal.FORMAT_DIFFERS, steps);
        }
        steps.add(Words.of("award.format", Words.format(approval.format())));
        return counted(accreditor, approval, statement, steps);
    }

    private Award counted(Accreditor accreditor, Approval approval, AccreditorStatement statement, List<String> steps) {
        UnitRule rule = accreditor.unitRule();
        CourseTime time = CourseTime.of(course.hours());
        int minutes = rule.countedMinutes(time);
        steps.add(Words.of(
                "award.counted",
                accreditor.shortName(),
                minutes,
                completion.hours().minutes(),
                time.minutes().getOrDefault(SegmentKind.CONTENT, 0),
                time.minutes().getOrDefault(SegmentKind.ASSESSMENT, 0)));
        Optional<BigDecimal> units = rule.units(time);
        if (units.isEmpty()) {
            steps.add(Words.of("award.minimum", minutes, accreditor.shortName()));
            return new Award.Refused(accreditor.name(), AwardRefusal.BELOW_MINIMUM, steps);
        }
        steps.add(Words.of(
                "award.units",
                minutes,
                rule.minutesPerUnit(),
                rule.unit(),
                Words.of("rounding." + rule.rounding().name()),
                rule.increment().toPlainString(),
                units.get().toPlainString()));
        return new Award.Units(
                accreditor.name(),
                accreditor.shortName(),
                accreditor.providerNumber(),
                approval.number(),
                rule.unit(),
                units.get(),
                rule.equivalence(),
                statement.words(),
                statement.number(),
                steps);
    }

    private Award neverApproved(Accreditor accreditor) {
        return new Award.Refused(
                accreditor.name(),
                AwardRefusal.NO_APPROVAL,
                List.of(met(), Words.of("award.noApproval", accreditor.name(), course.number())));
    }

    private Award outside(Accreditor accreditor, Approval approval) {
        boolean later = completion.completedOn().isBefore(approval.firstDay());
        LocalDate bound = later ? approval.firstDay() : approval.lastDay();
        return new Award.Refused(
                accreditor.name(),
                AwardRefusal.NOT_IN_FORCE,
                List.of(
                        met(),
                        Words.of(
                                later ? "award.notYet" : "award.expired",
                                accreditor.name(),
                                approval.number(),
                                Words.day(bound),
                                Words.day(completion.completedOn()))));
    }

    private String met() {
        return Words.of(
                "award.met",
                completion.courseTitle(),
                completion.versionNumber(),
                Words.moment(completion.completedAt(), completion.zone()));
    }

    private static String lastDay(Approval approval) {
        return approval.lastDay() == null ? Words.of("award.openEnd") : Words.day(approval.lastDay());
    }

    /** How the contact hours came about, in one line. */
    static String explain(HoursComputation hours) {
        return method(hours) + "; " + step(hours);
    }

    private static String step(HoursComputation hours) {
        int minutes = hours.method()
                .step()
                .step()
                .multiply(BigDecimal.valueOf(hours.method().step().unitMinutes()))
                .setScale(0, RoundingMode.DOWN)
                .intValueExact();
        return Words.of("hours.step", minutes, hours.contactHours().minutes());
    }

    private static String method(HoursComputation hours) {
        String words = Words.number(hours.words());
        String minutes = plain(hours.minutes());
        return switch (hours.method()) {
            case HoursMethod.Mergener mergener ->
                Words.of("method.mergener", words, hours.questions(), plain(mergener.difficulty()), minutes);
            case HoursMethod.WordRate rate ->
                Words.of(
                        "method.wordRate",
                        words,
                        rate.wordsPerMinute(),
                        plain(hours.load().mediaMinutes()),
                        hours.questions(),
                        plain(rate.minutesPerQuestion()),
                        minutes);
            case HoursMethod.PilotTest pilot -> Words.of("method.pilotTest", pilot.learners(), minutes);
        };
    }

    /** With at most two decimals, cut off. */
    private static String plain(BigDecimal number) {
        BigDecimal cut = number.setScale(2, RoundingMode.DOWN).stripTrailingZeros();
        return (cut.scale() < 0 ? cut.setScale(0) : cut).toPlainString();
    }
}

package org.carryover.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.carryover.catalog.CourseContent;
import org.carryover.catalog.CreditStep;
import org.carryover.catalog.HoursComputation;
import org.carryover.catalog.HoursMethod;
import org.carryover.catalog.StudyLoad;

/**
 * How contact hours were computed, line by line, so that anybody can compute them again.
 *
 * @param lines the parts of the sum; empty cells where a column does not apply
 * @param total what is done with the sum
 * @param minutes exact, before rounding
 * @param step how the minutes become contact hours
 */
public record HoursTable(
        String method, String explanation, List<Line> lines, String total, String minutes, String step) {

    public record Line(String part, String computation, String minutes) {}

    static HoursTable of(HoursComputation hours, CourseContent content, Messages messages) {
        StudyLoad load = hours.load();
        String steps = steps(hours, messages);
        return switch (hours.method()) {
            case HoursMethod.Mergener mergener -> mergener(mergener, hours, content, messages, steps);
            case HoursMethod.WordRate rate ->
                new HoursTable(
                        messages.text("course.hours.word-rate"),
                        messages.text("course.hours.word-rate.how"),
                        List.of(
                                line(
                                        messages.text("course.hours.words"),
                                        count(load.words()) + " ÷ " + rate.wordsPerMinute(),
                                        BigDecimal.valueOf(load.words())
                                                .divide(
                                                        BigDecimal.valueOf(rate.wordsPerMinute()),
                                                        4,
                                                        RoundingMode.HALF_UP)),
                                product(
                                        questions(content, messages),
                                        BigDecimal.valueOf(load.questions()),
                                        rate.minutesPerQuestion()),
                                line(messages.text("course.hours.media"), "", load.mediaMinutes())),
                        messages.text("course.hours.sum"),
                        minutes(hours.minutes()),
                        steps);
            case HoursMethod.PilotTest pilot ->
                new HoursTable(
                        messages.text("course.hours.pilot-test"),
                        messages.text("course.hours.pilot-test.how"),
                        List.of(line(
                                messages.text("course.hours.learners"),
                                count(pilot.learners()),
                                pilot.averageMinutes())),
                        messages.text("course.hours.average"),
                        minutes(hours.minutes()),
                        steps);
        };
    }

    private static HoursTable mergener(
            HoursMethod.Mergener method,
            HoursComputation hours,
            CourseContent content,
            Messages messages,
            String steps) {
        List<Line> lines = List.of(
                product(
                        messages.text("course.hours.words"),
                        BigDecimal.valueOf(hours.words()),
                        HoursMethod.Mergener.PER_WORD),
                product(
                        questions(content, messages),
                        BigDecimal.valueOf(hours.questions()),
                        HoursMethod.Mergener.PER_QUESTION),
                product(
                        messages.text("course.hours.difficulty"),
                        method.difficulty(),
                        HoursMethod.Mergener.PER_DIFFICULTY),
                line(messages.text("course.hours.constant"), "", HoursMethod.Mergener.CONSTANT));
        return new HoursTable(
                messages.text("course.hours.mergener"),
                messages.text("course.hours.mergener.how"),
                lines,
                messages.text("course.hours.scale", Map.of("scale", plain(HoursMethod.Mergener.SCALE))),
                minutes(hours.minutes()),
                steps);
    }

    private static String steps(HoursComputation hours, Messages messages) {
        CreditStep step = hours.method().step();
        String key = step.equals(CreditStep.WHOLE_HOUR) ? "course.hours.step.hour" : "course.hours.step.part";
        return messages.text(
                key,
                Map.of(
                        "minutes", minutes(hours.minutes()),
                        "hours", hours.contactHours().label(),
                        "unit", String.valueOf(step.unitMinutes()),
                        "step", plain(step.step())));
    }

    private static String questions(CourseContent content, Messages messages) {
        int items = content.postTest().items();
        int checks = content.load().questions() - items;
        return messages.text(
                "course.hours.questions", Map.of("items", String.valueOf(items), "checks", String.valueOf(checks)));
    }

    private static Line product(String part, BigDecimal counted, BigDecimal factor) {
        return line(part, plain(counted) + " × " + plain(factor), counted.multiply(factor));
    }

    private static Line line(String part, String computation, BigDecimal minutes) {
        return new Line(part, computation, minutes(minutes));
    }

    private static String count(int number) {
        return plain(BigDecimal.valueOf(number));
    }

    /** Two decimals, cut off: nothing is rounded up, not even on the page. */
    private static String minutes(BigDecimal minutes) {
        NumberFormat format = NumberFormat.getNumberInstance(Locale.US);
        format.setMinimumFractionDigits(2);
        return format.format(minutes.setScale(2, RoundingMode.DOWN)).replace('-', '−');
    }

    /** With every decimal that counts and a true minus. */
    private static String plain(BigDecimal number) {
        NumberFormat format = NumberFormat.getNumberInstance(Locale.US);
        format.setMaximumFractionDigits(6);
        return format.format(number).replace('-', '−');
    }
}

package org.carryover.web.admin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.carryover.catalog.CourseVersion;
import org.carryover.credit.ApprovalView;
import org.carryover.credit.CourseTime;
import org.carryover.credit.UnitRule;
import org.carryover.web.Messages;
import org.carryover.web.credit.AwardWords;

/** An approval in words: where it stands, for how long, and what it gives to a completion. */
@Named
@ApplicationScoped
public class ApprovalWords {

    private Messages messages;
    private Clock clock;

    protected ApprovalWords() {}

    @Inject
    ApprovalWords(Messages messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    /** The kind of {@code co:tag}. */
    public String kind(ApprovalView approval) {
        return switch (approval.standing(clock.instant())) {
            case COMING -> "info";
            case IN_FORCE -> "ok";
            case ENDS_SOON -> "warn";
            case ENDED -> "";
        };
    }

    public String standing(ApprovalView approval) {
        Instant now = clock.instant();
        String key = "admin.approval.standing." + approval.standing(now);
        return switch (approval.standing(now)) {
            case COMING, IN_FORCE, ENDED -> messages.text(key);
            case ENDS_SOON -> messages.count("admin.approval.left", daysLeft(approval, now));
        };
    }

    /** Days that it is in force yet, today included, where its last day ends. */
    private static long daysLeft(ApprovalView approval, Instant now) {
        return ChronoUnit.DAYS.between(now, approval.validUntil()) + 1;
    }

    public String period(ApprovalView approval) {
        return period(approval.from(), approval.to());
    }

    private String period(LocalDate from, LocalDate to) {
        return to == null
                ? messages.text("admin.approval.period.open", Map.of("from", messages.shortDate(from)))
                : messages.text(
                        "admin.approval.period",
                        Map.of("from", messages.shortDate(from), "to", messages.shortDate(to)));
    }

    /** What a completion inside it earns, or why nothing. */
    public String effect(ApprovalView approval, CourseVersion course) {
        if (approval.format() != course.content().format()) {
            return messages.text(
                    "admin.approval.effect.format",
                    Map.of(
                            "approved", messages.label(approval.format()),
                            "taken", messages.label(course.content().format())));
        }
        UnitRule rule = approval.accreditor().unitRule();
        Optional<BigDecimal> units = rule.units(CourseTime.of(course.hours()));
        Map<String, String> values = Map.of(
                "accreditor", approval.accreditor().name(),
                "hours", AwardWords.hours(course.hours().contactHours(), messages),
                "unit", rule.unit(),
                "units", units.map(BigDecimal::toPlainString).orElse(""),
                "equivalence", rule.equivalence());
        return messages.text("admin.approval.effect." + (units.isPresent() ? "units" : "below"), values);
    }
}

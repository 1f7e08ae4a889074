package org.carryover.credit;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads what administrators type about accreditors and approvals, and collects what is wrong with it: message key by field. */
final class AccreditationEntries {

    private static final int LONGEST_LINE = 200;
    private static final int LONGEST_SHORT_NAME = 40;
    private static final int LONGEST_NUMBER = 60;
    private static final int LONGEST_STATEMENT = 1_200;
    private static final int LONGEST_REASON = 1_000;

    private final Map<String, String> faults = new LinkedHashMap<>();

    boolean areRight() {
        return faults.isEmpty();
    }

    CreditChange refused() {
        return new CreditChange.Refused(faults);
    }

    void fault(String field, String messageKey) {
        faults.putIfAbsent(field, messageKey);
    }

    void check(AccreditorForm form) {
        text("name", form.name(), LONGEST_LINE);
        text("shortName", form.shortName(), LONGEST_SHORT_NAME);
        text("statement", form.statement(), LONGEST_STATEMENT);
        text("unit", form.unit(), LONGEST_SHORT_NAME);
        if (form.providerNumber() != null && form.providerNumber().length() > LONGEST_NUMBER) {
            fault("providerNumber", "credit.text.long");
        }
        if (form.minutesPerUnit() == null || form.minutesPerUnit() <= 0) {
            fault("minutesPerUnit", "credit.number.positive");
        }
        if (form.increment() == null || form.increment().signum() <= 0) {
            fault("increment", "credit.number.positive");
        }
        if (form.rounding() == null) {
            fault("rounding", "credit.choice.missing");
        }
        if (form.minimumMinutes() == null || form.minimumMinutes() < 0) {
            fault("minimumMinutes", "credit.number.negative");
        }
        if (form.minimumUnits() == null || form.minimumUnits().signum() < 0) {
            fault("minimumUnits", "credit.number.negative");
        }
        if (form.counted() == null || form.counted().isEmpty()) {
            fault("counted", "credit.choice.missing");
        } else if (form.counted().contains(SegmentKind.ADMINISTRATIVE)) {
            fault("counted", "credit.counted.never");
        }
    }

    void check(ApprovalForm form) {
        required("accreditor", form.accreditor());
        text("number", form.number(), LONGEST_NUMBER);
        required("courseVersion", form.courseVersion());
        required("format", form.format());
        required("level", form.level());
        required("category", form.category());
        required("from", form.from());
        if (form.from() != null && form.to() != null && form.to().isBefore(form.from())) {
            fault("to", "credit.period.backwards");
        }
    }

    /** An end is never later than what was agreed, nor before the first day. */
    void checkEnd(Approval approval, LocalDate lastDay, String reason) {
        checkReason(reason);
        required("lastDay", lastDay);
        if (lastDay != null && lastDay.isBefore(approval.firstDay())) {
            fault("lastDay", "credit.period.backwards");
        }
        if (lastDay != null && approval.lastDay() != null && lastDay.isAfter(approval.lastDay())) {
            fault("lastDay", "credit.approval.longer");
        }
    }

    void checkReason(String reason) {
        if (reason == null || reason.isBlank()) {
            fault("reason", "credit.reason.missing");
        } else if (reason.length() > LONGEST_REASON) {
            fault("reason", "credit.text.long");
        }
    }

    private void text(String field, String typed, int longest) {
        if (typed == null || typed.isBlank()) {
            fault(field, "credit.text.missing");
        } else if (typed.length() > longest) {
            fault(field, "credit.text.long");
        } else if (!Glyphs.missingInText(typed.replaceAll("\\s+", " ")).isEmpty()) {
            fault(field, "credit.text.characters");
        }
    }

    private void required(String field, Object chosen) {
        if (chosen == null) {
            fault(field, "credit.choice.missing");
        }
    }
}

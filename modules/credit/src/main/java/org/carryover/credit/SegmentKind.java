package org.carryover.credit;

/** What a stretch of course time is spent on. Accreditors and boards differ in which kinds they count. */
public enum SegmentKind {
    CONTENT,
    /** Post-test and knowledge checks. */
    ASSESSMENT,
    /** The questionnaire about the course. */
    EVALUATION,
    /** Breaks, meals, registration, welcome, promotion, business: kept for the record, counted by nobody. */
    ADMINISTRATIVE
}

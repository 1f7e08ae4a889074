package org.carryover.authoring;

/**
 * Something that must hold in every package.
 *
 * @param id never changes: authors look it up
 */
record Rule(String id, Check check) {

    /** Looks at everything that was read and reports each place where the rule is broken. */
    interface Check {
        void over(Draft draft, Report report);
    }

    /** Reports breaches of one rule. */
    record Report(String rule, Findings findings) {

        void error(Place place, String message, String remedy) {
            findings.error(rule, place, message, remedy);
        }

        void warning(Place place, String message, String remedy) {
            findings.warning(rule, place, message, remedy);
        }
    }

    void over(Draft draft, Findings findings) {
        check.over(draft, new Report(id, findings));
    }
}

package org.carryover.assessment;

import org.carryover.shared.Settings;

/** The written notice after an attempt that was not passed: no credit will be reported (ce-credit rule 20). */
record NotPassedNotice(String courseTitle, Attempt attempt) {

    String subject() {
        return "Post-test not passed yet: " + courseTitle;
    }

    String body() {
        Score score = attempt.reached();
        return """
                Your post-test for the course "%s" was not passed yet.

                Right: %d of %d. Needed: %d.
                %s
                No credit is awarded for this attempt, and none will be reported to any board, registry or accreditor.

                What you missed, why, and what to re-read before the next try:
                %s/result/%s

                Your finished lessons stay finished. Nothing expires.
                """.formatted(
                        courseTitle, score.right(), score.items(), score.needed(), counting(), address(), attempt.id());
    }

    private String counting() {
        return attempt.isCounted()
                ? "This was try " + attempt.tryNumber() + "."
                : "The attempt was closed for you and does not count as a try.";
    }

    private static String address() {
        return Settings.baseUrl();
    }
}

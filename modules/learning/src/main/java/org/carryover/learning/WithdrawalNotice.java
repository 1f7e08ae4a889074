package org.carryover.learning;

import org.carryover.shared.Settings;

/** What those enrolled are told when a course is withdrawn for safety. */
record WithdrawalNotice(String slug, String title, String reason) {

    String subject() {
        return "A course of yours was withdrawn: " + title;
    }

    String body() {
        return """
                The course "%s", in which you are enrolled, was withdrawn.

                The reason: %s

                Please do not use what it teaches until you have read the reason. Nobody reads on in it, takes its post-test or completes it for now.
                What you finished, wrote and earned is kept. If the course is opened again or a new version appears, you find it here:
                %s/course/%s
                """.formatted(title, reason, Settings.baseUrl(), slug);
    }
}

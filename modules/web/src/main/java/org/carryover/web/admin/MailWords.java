package org.carryover.web.admin;

import org.carryover.shared.MailState;

/** How the state of a mail is drawn: the kind of {@code co:tag}. */
final class MailWords {

    private MailWords() {}

    static String kind(MailState state) {
        return switch (state) {
            case WAITING -> "warn";
            case NOT_DELIVERED -> "bad";
            case DELIVERED -> "ok";
        };
    }
}

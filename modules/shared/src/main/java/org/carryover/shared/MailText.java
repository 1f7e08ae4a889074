package org.carryover.shared;

import java.util.regex.Pattern;

/**
 * A mail with its text as an administrator may read it. What follows the question mark of a link is left out: it may be the secret that sets a
 * new password, and whoever knows it could act as the recipient.
 */
public record MailText(MailRow mail, String text) {

    private static final Pattern SECRET = Pattern.compile("(https?://[^\\s?#]*[?#])\\S+");

    public MailText {
        text = SECRET.matcher(text).replaceAll("$1…");
    }
}

package org.carryover.shared;

/**
 * Which mail to list; a null field means any.
 *
 * @param text words of which each must occur in the recipient's address
 */
public record MailFilter(String text, MailState state) {

    public static final MailFilter ANY = new MailFilter(null, null);
}

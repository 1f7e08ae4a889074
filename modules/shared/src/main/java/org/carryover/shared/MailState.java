package org.carryover.shared;

/** How far a mail has come. */
public enum MailState {
    /** In the queue, for the first time or again. */
    WAITING,
    /** The last try did not work; the mail says why, and waits for an administrator. */
    NOT_DELIVERED,
    DELIVERED
}

package org.carryover.shared;

/** A consumer could not take a message; it will come again. */
public final class OutboxFailure extends Exception {

    private static final long serialVersionUID = 1L;

    private final long messageId;

    OutboxFailure(long messageId, Exception cause) {
        super("Outbox message " + messageId + " was not taken: " + cause, cause);
        this.messageId = messageId;
    }

    long messageId() {
        return messageId;
    }

    String reason() {
        return String.valueOf(getCause());
    }
}

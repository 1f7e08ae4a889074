package org.carryover.shared;

/** Takes the messages of one topic. A message may come twice, so taking it again must change nothing. */
public interface OutboxConsumer {

    String topic();

    /** Runs in a transaction of its own, which also marks the message as done. */
    void accept(long id, String body) throws Exception;
}

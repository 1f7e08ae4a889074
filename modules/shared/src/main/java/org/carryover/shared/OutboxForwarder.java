package org.carryover.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.concurrent.locks.ReentrantLock;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Brings waiting messages to their consumers. The web module calls it after commits and once a second. */
@ApplicationScoped
public class OutboxForwarder {

    private static final Logger LOG = Logger.getLogger(OutboxForwarder.class.getName());

    private final ReentrantLock forwarding = new ReentrantLock();

    private Outbox outbox;
    private Instance<OutboxConsumer> consumers;

    protected OutboxForwarder() {}

    @Inject
    OutboxForwarder(Outbox outbox, Instance<OutboxConsumer> consumers) {
        this.outbox = outbox;
        this.consumers = consumers;
    }

    /** Delivers everything that is due. Where another thread of this node is at it already, that one goes on. */
    public void forward() {
        if (!forwarding.tryLock()) {
            return;
        }
        try {
            for (OutboxConsumer consumer : consumers) {
                forward(consumer);
            }
        } finally {
            forwarding.unlock();
        }
    }

    private void forward(OutboxConsumer consumer) {
        boolean more = true;
        while (more) {
            try {
                more = outbox.deliverNext(consumer).isPresent();
            } catch (OutboxFailure failure) {
                LOG.log(Level.WARNING, failure.getMessage(), failure);
                outbox.failed(failure);
            }
        }
    }
}

package org.carryover.web;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.carryover.shared.Outbox;
import org.carryover.shared.OutboxForwarder;

/** Work beside requests: forwards the outbox after each commit that wrote to it, and every second for what was left. */
@ApplicationScoped
public class Jobs {

    private static final Logger LOG = Logger.getLogger(Jobs.class.getName());

    @Resource
    private ManagedScheduledExecutorService executor;

    @Inject
    private OutboxForwarder forwarder;

    void start(@Observes @Initialized(ApplicationScoped.class) Object application) {
        executor.scheduleWithFixedDelay(this::forward, 1, 1, TimeUnit.SECONDS);
    }

    void afterCommit(@Observes(during = TransactionPhase.AFTER_SUCCESS) Outbox.Appended appended) {
        executor.execute(this::forward);
    }

    /** A task that throws would never run again, hence the catch of everything. */
    private void forward() {
        try {
            forwarder.forward();
        } catch (Throwable e) {
            LOG.log(Level.SEVERE, "The outbox could not be forwarded", e);
        }
    }
}

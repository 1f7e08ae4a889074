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
import org.carryover.catalog.CatalogEvent;
import org.carryover.search.Search;
import org.carryover.shared.Outbox;
import org.carryover.shared.OutboxForwarder;
import org.carryover.strategies.StrategyEvent;

/**
 * Work beside requests: forwards the outbox and brings the search index up to date, after each commit that gives them something to do and every
 * second for what was left.
 */
@ApplicationScoped
public class Jobs {

    private static final Logger LOG = Logger.getLogger(Jobs.class.getName());

    @Resource
    private ManagedScheduledExecutorService executor;

    @Inject
    private OutboxForwarder forwarder;

    @Inject
    private Search search;

    void start(@Observes @Initialized(ApplicationScoped.class) Object application) {
        executor.scheduleWithFixedDelay(this::forward, 1, 1, TimeUnit.SECONDS);
        executor.scheduleWithFixedDelay(this::refresh, 0, 1, TimeUnit.SECONDS);
    }

    void afterCommit(@Observes(during = TransactionPhase.AFTER_SUCCESS) Outbox.Appended appended) {
        executor.execute(this::forward);
        if (appended.topic().equals(CatalogEvent.TOPIC) || appended.topic().equals(StrategyEvent.TOPIC)) {
            executor.execute(this::refresh);
        }
    }

    private void forward() {
        attempt(forwarder::forward, "The outbox could not be forwarded");
    }

    private void refresh() {
        attempt(search::refresh, "The search index could not be refreshed");
    }

    /** A task that throws would never run again, hence the catch of everything. */
    private static void attempt(Runnable task, String failure) {
        try {
            task.run();
        } catch (Throwable e) {
            LOG.log(Level.SEVERE, failure, e);
        }
    }
}

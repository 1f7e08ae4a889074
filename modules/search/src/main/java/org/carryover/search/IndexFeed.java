package org.carryover.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.LockObtainFailedException;
import org.carryover.catalog.CatalogEvent;
import org.carryover.shared.Json;
import org.carryover.shared.Outbox;
import org.carryover.shared.OutboxEntry;
import org.carryover.strategies.StrategyEvent;

/**
 * The life of one node's index: opened where it fits the database, otherwise built from it, then fed from the outbox. A message only says what
 * changed; what it is now is read from the database, so that taking a message twice changes nothing.
 */
final class IndexFeed implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(IndexFeed.class.getName());

    private final Path folder;
    private final Published published;
    private final Outbox outbox;
    private final Clock clock;

    private final ReentrantLock working = new ReentrantLock();
    private Checkpoint catalog;
    private Checkpoint strategies;
    private String lastFailure = "";
    private boolean closed;

    private volatile SearchIndex index;
    private volatile boolean damaged;
    private volatile IndexState state = new IndexState.BeingBuilt();

    IndexFeed(Path folder, Published published, Outbox outbox, Clock clock) {
        this.folder = folder;
        this.published = published;
        this.outbox = outbox;
        this.clock = clock;
    }

    IndexState state() {
        return state;
    }

    /** What the index says, or nothing while there is none. */
    <T> Optional<T> read(SearchIndex.Reading<T> reading) {
        SearchIndex current = index;
        if (current == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(current.read(reading));
        } catch (AlreadyClosedException e) {
            return Optional.empty();
        } catch (IOException e) {
            LOG.log(Level.WARNING, "The search index cannot be read and will be built anew", e);
            state = new IndexState.BeingBuilt();
            damaged = true;
            return Optional.empty();
        }
    }

    /** Brings the index to what is published. Where another thread is at it, that one goes on. A failure is logged once and tried again next time. */
    void catchUp() {
        if (!working.tryLock()) {
            return;
        }
        try {
            if (!closed) {
                work();
                lastFailure = "";
            }
        } catch (IOException | RuntimeException e) {
            failed(e);
        } finally {
            working.unlock();
        }
    }

    /** Nothing is lost where that fails: what was not committed is read again. */
    @Override
    public void close() {
        working.lock();
        try {
            closed = true;
            state = new IndexState.Unusable("The application is shutting down.");
            drop();
        } catch (IOException e) {
            LOG.log(Level.WARNING, "The search index could not be closed", e);
        } finally {
            working.unlock();
        }
    }

    private void work() throws IOException {
        if (index != null && (damaged || !index.writable())) {
            drop();
        }
        if (index == null && !damaged) {
            open();
        }
        if (index == null) {
            build();
        }
        List<OutboxEntry> courses = catalog.news(outbox);
        List<OutboxEntry> cards = strategies.news(outbox);
        if (!courses.isEmpty() || !cards.isEmpty()) {
            take(courses, cards);
        }
    }

    /** Opens what lies in the folder if it is whole, of this schema and no further than the database. */
    private void open() throws IOException {
        Map<String, String> commit = commit();
        catalog = new Checkpoint(CatalogEvent.TOPIC, commit);
        strategies = new Checkpoint(StrategyEvent.TOPIC, commit);
        if (!commit.isEmpty() && catalog.holds(outbox) && strategies.holds(outbox)) {
            index = SearchIndex.open(folder);
            state = new IndexState.Ready();
        }
    }

    private Map<String, String> commit() throws IOException {
        Files.createDirectories(folder);
        try {
            return SearchIndex.commitOf(folder);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "The search index in " + folder + " is damaged and will be built anew", e);
            return Map.of();
        }
    }

    /** The outbox first: what is published after that will be read again. */
    private void build() throws IOException {
        state = new IndexState.BeingBuilt();
        long started = System.nanoTime();
        catalog = new Checkpoint(CatalogEvent.TOPIC);
        strategies = new Checkpoint(StrategyEvent.TOPIC);
        pass(catalog.news(outbox), strategies.news(outbox));
        SearchIndex built = SearchIndex.create(folder);
        try {
            int entries = writeEverything(built);
            built.commit(data());
            index = built;
            damaged = false;
            state = new IndexState.Ready();
            LOG.log(Level.INFO, "Built the search index with {0} entries in {1} ms", new Object[] {
                entries, (System.nanoTime() - started) / 1_000_000
            });
        } finally {
            if (index == null) {
                built.close();
            }
        }
    }

    private int writeEverything(SearchIndex target) throws IOException {
        Glossary glossary = published.glossary();
        List<Entry> entries = published.everything(glossary);
        target.replaceEverything(glossary, entries);
        return entries.size();
    }

    private void take(List<OutboxEntry> courses, List<OutboxEntry> cards) throws IOException {
        Map<String, Supplier<Collection<Entry>>> changed = new LinkedHashMap<>();
        boolean everything = false;
        Labels labels = index.labels();
        for (OutboxEntry message : courses) {
            switch (Json.read(message.body(), CatalogEvent.class)) {
                case CatalogEvent.CoursePublished event ->
                    changed.put(Published.courseGroup(event.slug()), () -> published.course(event.slug(), labels));
                case CatalogEvent.CourseStateChanged event ->
                    changed.put(Published.courseGroup(event.slug()), () -> published.course(event.slug(), labels));
                case CatalogEvent.GlossaryPublished event -> everything = true;
            }
        }
        for (OutboxEntry message : cards) {
            String slug = switch (Json.read(message.body(), StrategyEvent.class)) {
                case StrategyEvent.StrategyPublished event -> event.slug();
                case StrategyEvent.HandoutPublished event -> event.slug();
            };
            changed.put(Published.strategyGroup(slug), () -> published.strategy(slug, labels));
        }
        try {
            if (everything) {
                // The words of the vocabulary stand in every entry.
                writeEverything(index);
            } else {
                for (Map.Entry<String, Supplier<Collection<Entry>>> group : changed.entrySet()) {
                    index.replace(group.getKey(), group.getValue().get());
                }
            }
            pass(courses, cards);
            index.commit(data());
        } catch (IOException e) {
            // What the folder holds is right as far as it goes: opened again, it reads on from there.
            drop();
            throw e;
        }
        LOG.log(Level.INFO, "Took {0} messages into the search index", courses.size() + cards.size());
    }

    private void pass(List<OutboxEntry> courses, List<OutboxEntry> cards) {
        catalog.take(courses, clock.instant());
        strategies.take(cards, clock.instant());
    }

    private Map<String, String> data() {
        Map<String, String> data = new HashMap<>(catalog.data());
        data.putAll(strategies.data());
        return data;
    }

    private void drop() throws IOException {
        SearchIndex dropped = index;
        index = null;
        if (dropped != null) {
            dropped.close();
        }
    }

    private void failed(Exception e) {
        if (index == null) {
            state = new IndexState.Unusable(reason(e));
        }
        String failure = String.valueOf(e);
        if (!failure.equals(lastFailure)) {
            lastFailure = failure;
            LOG.log(
                    Level.SEVERE,
                    "The search index could not be brought up to date; every second it is tried again",
                    e);
        }
    }

    /** Anybody may read it on the health page: the details stand in the log. */
    private static String reason(Exception e) {
        return switch (e) {
            case LockObtainFailedException held -> "another process uses the folder of the index";
            case IOException unusable -> "the folder of the index cannot be used";
            default -> "what is published cannot be read from the database";
        };
    }
}

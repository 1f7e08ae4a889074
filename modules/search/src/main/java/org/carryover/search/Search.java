package org.carryover.search;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.carryover.catalog.Catalog;
import org.carryover.shared.Outbox;
import org.carryover.shared.Settings;
import org.carryover.strategies.Strategies;

/**
 * Search over everything published, open to everybody. Answers come from this node's index alone and never touch the database; only {@link
 * #refresh} does.
 */
@ApplicationScoped
public class Search {

    private IndexFeed feed;

    protected Search() {}

    @Inject
    Search(Catalog catalog, Strategies strategies, Outbox outbox, Clock clock) {
        this(Settings.dataFolder().resolve("index"), catalog, strategies, outbox, clock);
    }

    Search(Path folder, Catalog catalog, Strategies strategies, Outbox outbox, Clock clock) {
        this.feed = new IndexFeed(folder, new Published(catalog, strategies), outbox, clock);
    }

    /** What answers a query; no hits while the index is not ready. */
    public SearchResult search(SearchQuery query) {
        return feed.read(snapshot -> new Finder(snapshot, query).find())
                .orElseGet(() -> SearchResult.none(notReady(), query));
    }

    /** Titles and terms that begin like this, word by word. */
    public Suggestions suggest(String prefix) {
        return feed.read(snapshot -> new Suggester(snapshot).suggest(prefix))
                .orElseGet(() -> new Suggestions(prefix, List.of()));
    }

    public IndexState state() {
        return feed.state();
    }

    public boolean ready() {
        return state().ready();
    }

    /**
     * Opens the index, builds it where it is missing, damaged or of another schema, and takes in what was published since. Web's jobs call it
     * after commits and every second; it never throws.
     */
    public void refresh() {
        feed.catchUp();
    }

    @PreDestroy
    void close() {
        feed.close();
    }

    private IndexState notReady() {
        return ready() ? new IndexState.BeingBuilt() : state();
    }
}

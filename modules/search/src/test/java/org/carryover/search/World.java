package org.carryover.search;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.carryover.authoring.ContentPackages;
import org.carryover.authoring.PackageContents;
import org.carryover.authoring.PackageReport;
import org.carryover.authoring.PublishReport;
import org.carryover.catalog.Catalog;
import org.carryover.catalog.CatalogPublishing;
import org.carryover.catalog.ChangeKind;
import org.carryover.catalog.CourseContent;
import org.carryover.catalog.GlossaryTerm;
import org.carryover.catalog.SampleCourse;
import org.carryover.catalog.SharedContent;
import org.carryover.catalog.Vocabulary;
import org.carryover.shared.Actor;
import org.carryover.shared.Outbox;
import org.carryover.shared.PersonId;
import org.carryover.shared.Role;
import org.carryover.shared.TestDatabase;
import org.carryover.strategies.HandoutContent;
import org.carryover.strategies.Strategies;
import org.carryover.strategies.StrategyContent;

/** A platform with a database and an index, and an author who publishes. */
final class World implements AutoCloseable {

    static final Actor AUTHOR = new Actor.SignedIn(new PersonId("author"), Set.of(Role.AUTHOR));

    final TestDatabase database;
    private final Path folder;
    private EntityManager entities;
    private Search search;
    private Instant now = Instant.parse("2026-11-24T10:00:00Z");

    World(TestDatabase.Kind kind, Path folder) {
        this.database = TestDatabase.open(kind);
        this.folder = folder;
        startSearch();
    }

    /** The clock of everybody in it; time passes only by {@link #pass}. */
    final Clock clock = new Clock() {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    };

    void pass(Duration time) {
        now = now.plus(time);
    }

    Search search() {
        return search;
    }

    /** As web's jobs do it every second. */
    Search refreshed() {
        entities.clear();
        search.refresh();
        return search;
    }

    /** A node that stops and starts again. */
    void restartSearch() {
        stopSearch();
        startSearch();
    }

    void stopSearch() {
        search.close();
        if (entities.isOpen()) {
            entities.close();
        }
    }

    void startSearch() {
        entities = database.entityManager();
        search = new Search(
                folder, new Catalog(entities), new Strategies(entities, clock), new Outbox(entities, clock), clock);
    }

    void publish(CourseContent course, ChangeKind kind) {
        database.run(e -> new CatalogPublishing(e, clock).publish(AUTHOR, course, List.of(SampleCourse.FIGURE), kind));
    }

    void publish(StrategyContent card, HandoutContent... handouts) {
        database.run(e -> new Strategies(e, clock).publish(AUTHOR, List.of(card), Arrays.asList(handouts)));
    }

    void publish(Vocabulary lists, GlossaryTerm... terms) {
        SharedContent shared =
                new SharedContent(Optional.empty(), List.of(), List.of(), Arrays.asList(terms), Optional.of(lists));
        database.run(e -> new CatalogPublishing(e, clock).publishShared(AUTHOR, shared));
    }

    /** The content folder that the platform ships with. */
    PackageContents publishShippedContent() {
        return database.inTransaction(e -> {
            ContentPackages packages = new ContentPackages(e, clock);
            PackageReport shipped = packages.read(AUTHOR, Path.of("../../content"));
            assertThat(packages.publish(AUTHOR, shipped, Map.of())).isInstanceOf(PublishReport.Published.class);
            return shipped.contents();
        });
    }

    /** Everything that the index is made of. */
    List<Entry> entries() {
        return database.inTransaction(e -> {
            Published published = new Published(new Catalog(e), new Strategies(e, clock));
            return published.everything(published.glossary());
        });
    }

    @Override
    public void close() {
        stopSearch();
        database.close();
    }
}

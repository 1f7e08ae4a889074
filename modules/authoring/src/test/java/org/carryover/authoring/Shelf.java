package org.carryover.authoring;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.carryover.catalog.Catalog;
import org.carryover.catalog.ChangeKind;
import org.carryover.shared.Actor;
import org.carryover.shared.PersonId;
import org.carryover.shared.Role;
import org.carryover.shared.TestDatabase;
import org.carryover.strategies.Strategies;

/** A platform without pages: what an author publishes, on a real database. */
final class Shelf implements AutoCloseable {

    static final Path CONTENT = Path.of("../../content");
    static final Actor AUTHOR = new Actor.SignedIn(new PersonId("lee"), Set.of(Role.AUTHOR));
    static final Actor OTHER_AUTHOR = new Actor.SignedIn(new PersonId("max"), Set.of(Role.AUTHOR));
    static final Actor THERAPIST = new Actor.SignedIn(new PersonId("robin"), Set.of(Role.THERAPIST));

    private final TestDatabase database;
    private Clock clock = Clock.fixed(Instant.parse("2026-11-24T10:00:00Z"), ZoneOffset.UTC);

    Shelf(TestDatabase.Kind kind) {
        database = TestDatabase.open(kind);
    }

    void pass(Duration time) {
        clock = Clock.offset(clock, time);
    }

    /** One use case, in a transaction of its own. */
    <T> T in(Function<ContentPackages, T> useCase) {
        return database.inTransaction(entities -> useCase.apply(new ContentPackages(entities, clock)));
    }

    PublishReport publish(PackageReport report) {
        return publish(report, Map.of());
    }

    PublishReport publish(PackageReport report, Map<String, ChangeKind> kinds) {
        return in(packages -> packages.publish(AUTHOR, report, kinds));
    }

    void look(Consumer<Catalog> at) {
        database.run(entities -> at.accept(new Catalog(entities)));
    }

    void lookAtStrategies(Consumer<Strategies> at) {
        database.run(entities -> at.accept(new Strategies(entities, clock)));
    }

    /** How many rows all tables that publishing writes have. */
    long rows() {
        return database.inTransaction(entities -> Stream.of(
                        "course_version",
                        "course_revision",
                        "catalog_document",
                        "media_blob",
                        "bank_item",
                        "post_test",
                        "strategy_revision",
                        "handout_revision",
                        "outbox_message",
                        "audit_entry")
                .mapToLong(table -> ((Number) entities.createNativeQuery("select count(*) from " + table)
                                .getSingleResult())
                        .longValue())
                .sum());
    }

    @Override
    public void close() {
        database.close();
    }
}

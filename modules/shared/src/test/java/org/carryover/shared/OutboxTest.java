package org.carryover.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OutboxTest {

    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final Actor ADMINISTRATOR = new Actor.SignedIn(new PersonId("admin"), Set.of(Role.ADMINISTRATOR));

    private final List<String> taken = new ArrayList<>();

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void deliversEachMessageOnceInOrder(TestDatabase.Kind kind) {
        try (TestDatabase database = TestDatabase.open(kind)) {
            database.run(entities -> {
                Outbox outbox = new Outbox(entities, CLOCK);
                outbox.append("greeting", "one");
                outbox.append("greeting", "two");
                outbox.append("other", "three");
            });
            for (int i = 0; i < 3; i++) {
                database.run(entities -> deliver(new Outbox(entities, CLOCK), body -> taken.add(body)));
            }
            assertThat(taken).containsExactly("\"one\"", "\"two\"");
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aMessageThatFailsComesAgainLater(TestDatabase.Kind kind) {
        try (TestDatabase database = TestDatabase.open(kind)) {
            database.run(entities -> new Outbox(entities, CLOCK).append("greeting", "one"));
            OutboxFailure failure = failureOf(database);
            database.run(entities -> new Outbox(entities, CLOCK).failed(failure));

            database.run(entities -> deliver(new Outbox(entities, CLOCK), body -> taken.add(body)));
            assertThat(taken).isEmpty();

            Clock later = Clock.offset(CLOCK, Duration.ofSeconds(3));
            database.run(entities -> deliver(new Outbox(entities, later), body -> taken.add(body)));
            assertThat(taken).containsExactly("\"one\"");
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void theAuditLogIsForAdministratorsAndIsPaged(TestDatabase.Kind kind) {
        try (TestDatabase database = TestDatabase.open(kind)) {
            database.run(entities -> {
                AuditLog log = new AuditLog(entities, CLOCK);
                for (int i = 0; i < 5; i++) {
                    log.record(ADMINISTRATOR, "person.deactivate", "person", "p" + i, "left", Map.of("n", "" + i));
                }
            });
            database.run(entities -> {
                AuditLog log = new AuditLog(entities, CLOCK);
                Page<AuditRow> page = log.search(ADMINISTRATOR, AuditFilter.ANY, new PageRequest(2, 2));
                assertThat(page.total()).isEqualTo(5);
                assertThat(page.rows()).extracting(AuditRow::subjectId).containsExactly("p2", "p1");
                assertThat(page.rows().getFirst().happenedAt()).isEqualTo(NOW);
                assertThatThrownBy(() -> log.search(Actor.VISITOR, AuditFilter.ANY, new PageRequest(1, 2)))
                        .isInstanceOf(Forbidden.class);
            });
        }
    }

    private OutboxFailure failureOf(TestDatabase database) {
        return database.inTransaction(entities -> {
            try {
                new Outbox(entities, CLOCK).deliverNext(consumer(body -> {
                    throw new IllegalStateException("no");
                }));
                throw new AssertionError("must fail");
            } catch (OutboxFailure e) {
                return e;
            }
        });
    }

    private static void deliver(Outbox outbox, Taker taker) {
        try {
            outbox.deliverNext(consumer(taker));
        } catch (OutboxFailure e) {
            throw new AssertionError(e);
        }
    }

    private interface Taker {
        void take(String body);
    }

    private static OutboxConsumer consumer(Taker taker) {
        return new OutboxConsumer() {
            @Override
            public String topic() {
                return "greeting";
            }

            @Override
            public void accept(long id, String body) {
                taker.take(body);
            }
        };
    }
}

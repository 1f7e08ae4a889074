package org.carryover.strategies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.carryover.shared.Absent;
import org.carryover.shared.Actor;
import org.carryover.shared.Forbidden;
import org.carryover.shared.Json;
import org.carryover.shared.Outbox;
import org.carryover.shared.OutboxEntry;
import org.carryover.shared.PersonId;
import org.carryover.shared.Role;
import org.carryover.shared.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StrategiesTest {

    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final Actor AUTHOR = new Actor.SignedIn(new PersonId("author"), Set.of(Role.AUTHOR));
    private static final Actor ROBIN = new Actor.SignedIn(new PersonId("robin"), Set.of(Role.THERAPIST));
    private static final Actor LEE = new Actor.SignedIn(new PersonId("lee"), Set.of(Role.THERAPIST));
    private static final StrategyContent CARD = Cards.bodyBeforeWords();

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void publishingTheSameAgainChangesNothing(TestDatabase.Kind kind) {
        try (TestDatabase database = TestDatabase.open(kind)) {
            List<HandoutContent> handouts = List.of(Cards.handout(CARD.slug(), "Calm body first"));
            run(
                    database,
                    s -> assertThat(s.publish(AUTHOR, List.of(CARD), handouts))
                            .containsExactly(
                                    new CardChange("", CARD.slug(), CardChange.Change.NEW, 1),
                                    new CardChange("en", CARD.slug(), CardChange.Change.NEW, 1)));
            run(
                    database,
                    s -> assertThat(s.publish(AUTHOR, List.of(CARD), handouts))
                            .extracting(CardChange::change)
                            .containsOnly(CardChange.Change.UNCHANGED));
            run(database, s -> {
                assertThat(s.strategy(CARD.slug())).contains(new Strategy(CARD, 1, NOW, List.of("en")));
                assertThat(s.handout("en", CARD.slug()).map(Handout::content)).contains(handouts.getFirst());
            });
            assertThat(messages(database))
                    .containsExactly(
                            new StrategyEvent.StrategyPublished(CARD.slug(), 1),
                            new StrategyEvent.HandoutPublished("en", CARD.slug(), 1));
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aChangedCardIsAnotherRevision(TestDatabase.Kind kind) {
        try (TestDatabase database = TestDatabase.open(kind)) {
            StrategyContent other = Cards.card(CARD.slug(), CARD.title(), "Another purpose.");
            run(database, s -> s.publish(AUTHOR, List.of(CARD), List.of()));
            run(
                    database,
                    s -> assertThat(s.plan(AUTHOR, List.of(other), List.of()))
                            .containsExactly(new CardChange("", CARD.slug(), CardChange.Change.CHANGED, 2)));
            run(database, s -> s.publish(AUTHOR, List.of(other), List.of()));
            run(database, s -> {
                Strategy second = new Strategy(other, 2, NOW, List.of());
                assertThat(s.strategy(CARD.slug())).contains(second);
                assertThat(s.everyStrategy()).containsExactly(second);
                assertThat(s.all()).hasSize(1);
            });
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void onlyThePersonSeesWhatTheyKeep(TestDatabase.Kind kind) {
        StrategyContent map = Cards.card("storm-map", "Storm map", "A map.");
        try (TestDatabase database = TestDatabase.open(kind)) {
            run(database, s -> s.publish(AUTHOR, List.of(CARD, map), List.of()));
            run(database, s -> s.keep(ROBIN, CARD.slug()));
            run(database, s -> s.keep(ROBIN, CARD.slug()));
            run(database, s -> s.keep(ROBIN, map.slug()));
            run(database, s -> {
                assertThat(s.kept(ROBIN))
                        .extracting(StrategySummary::slug)
                        .containsExactlyInAnyOrder(CARD.slug(), map.slug());
                assertThat(s.kept(LEE)).isEmpty();
                assertThat(s.keeps(ROBIN, CARD.slug())).isTrue();
                assertThat(s.keeps(Actor.VISITOR, CARD.slug())).isFalse();
            });
            run(database, s -> s.unkeep(ROBIN, CARD.slug()));
            run(database, s -> assertThat(s.keeps(ROBIN, CARD.slug())).isFalse());
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void theNewestRevisionOfAHandoutIsPrinted(TestDatabase.Kind kind) {
        try (TestDatabase database = TestDatabase.open(kind)) {
            HandoutContent first = Cards.handout(CARD.slug(), "Calm body first");
            HandoutContent second = Cards.handout(CARD.slug(), "Calm body, then words");
            run(database, s -> s.publish(AUTHOR, List.of(CARD), List.of(first)));
            run(database, s -> {
                byte[] before = s.handoutPdf("en", CARD.slug());
                assertThat(s.handoutPdf("en", CARD.slug())).isEqualTo(before);
                s.publish(AUTHOR, List.of(), List.of(second));
                assertThat(s.handoutPdf("en", CARD.slug())).isNotEqualTo(before);
                assertThatThrownBy(() -> s.handoutPdf("es", CARD.slug())).isInstanceOf(Absent.class);
            });
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void refusesWhoMayNot(TestDatabase.Kind kind) {
        try (TestDatabase database = TestDatabase.open(kind)) {
            run(database, s -> {
                assertThatThrownBy(() -> s.publish(ROBIN, List.of(CARD), List.of()))
                        .isInstanceOf(Forbidden.class);
                assertThatThrownBy(() -> s.plan(Actor.VISITOR, List.of(CARD), List.of()))
                        .isInstanceOf(Forbidden.class);
                assertThatThrownBy(() -> s.keep(Actor.VISITOR, CARD.slug())).isInstanceOf(Forbidden.class);
                assertThatThrownBy(() -> s.kept(Actor.VISITOR)).isInstanceOf(Forbidden.class);
                assertThatThrownBy(() -> s.keep(ROBIN, "no-such-card")).isInstanceOf(Absent.class);
            });
        }
    }

    private static void run(TestDatabase database, Consumer<Strategies> work) {
        database.run(entities -> work.accept(new Strategies(
                new StrategyRevisions(entities), new KeptStrategies(entities), new Outbox(entities, CLOCK), CLOCK)));
    }

    private static List<StrategyEvent> messages(TestDatabase database) {
        return database.inTransaction(entities -> new Outbox(entities, CLOCK)
                .since(StrategyEvent.TOPIC, 0, 100).stream()
                        .map(OutboxEntry::body)
                        .map(body -> Json.read(body, StrategyEvent.class))
                        .toList());
    }
}

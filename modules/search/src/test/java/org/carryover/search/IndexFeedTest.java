package org.carryover.search;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.carryover.catalog.Catalog;
import org.carryover.catalog.CatalogPublishing;
import org.carryover.catalog.ChangeKind;
import org.carryover.catalog.CourseContent;
import org.carryover.catalog.SampleCourse;
import org.carryover.catalog.Vocabulary;
import org.carryover.shared.Outbox;
import org.carryover.shared.TestDatabase;
import org.carryover.strategies.Strategies;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How the index follows what is published, and what becomes of it when it is lost, damaged or no longer fits the database. */
class IndexFeedTest {

    private static final SearchQuery CARDS = SearchQuery.of("").only(Kind.STRATEGY);

    @TempDir
    Path data;

    private final List<World> worlds = new ArrayList<>();

    @AfterEach
    void close() {
        worlds.forEach(World::close);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void followsWhatIsPublishedAndClosed(TestDatabase.Kind kind) {
        World world = world(kind);
        assertThat(world.search().state()).isEqualTo(new IndexState.BeingBuilt());
        assertThat(world.search().search(SearchQuery.of("calm")).state()).isEqualTo(new IndexState.BeingBuilt());
        assertThat(world.refreshed().ready()).isTrue();
        assertThat(ids(world, "calm")).isEmpty();

        world.publish(Cards.LISTS, Cards.CO_REGULATION);
        world.publish(Cards.CALM_CORNER);
        CourseContent course = SampleCourse.content();
        world.publish(course, ChangeKind.MAJOR);
        world.refreshed();
        assertThat(ids(world, "calm")).contains("calm-corner", SampleCourse.SLUG, "co-regulation");

        world.publish(
                SampleCourse.withSummary(course, "How grown-ups become a lighthouse."),
                new ChangeKind.Minor("A typo."));
        world.refreshed();
        assertThat(ids(world, "lighthouse")).containsExactly(SampleCourse.SLUG);

        world.database.run(
                e -> new CatalogPublishing(e, world.clock).withdraw(World.AUTHOR, SampleCourse.SLUG, "Unsafe."));
        world.refreshed();
        assertThat(ids(world, "")).containsExactlyInAnyOrder("calm-corner", "co-regulation");

        world.database.run(
                e -> new CatalogPublishing(e, world.clock).reopen(World.AUTHOR, SampleCourse.SLUG, "Mended."));
        world.refreshed();
        assertThat(ids(world, "lighthouse")).containsExactly(SampleCourse.SLUG);

        world.database.run(e -> new CatalogPublishing(e, world.clock).retire(World.AUTHOR, SampleCourse.SLUG, "Old."));
        assertThat(world.refreshed()
                        .search(SearchQuery.of("").only(Kind.COURSE))
                        .total())
                .isZero();
    }

    @Test
    void aHandoutIsFoundOnceItIsTranslated() {
        World world = world(TestDatabase.Kind.H2);
        world.publish(Cards.BODY_BEFORE_WORDS, Cards.CALM_BODY);
        world.refreshed();
        assertThat(ids(world, "respire despacio")).isEmpty();
        world.publish(Cards.BODY_BEFORE_WORDS, Cards.CALM_BODY, Cards.CUERPO_EN_CALMA);
        world.refreshed();
        assertThat(ids(world, "respire despacio")).containsExactly("es/body-before-words");
    }

    @Test
    void aNewWordOfTheVocabularyReachesWhatWasThere() {
        World world = world(TestDatabase.Kind.H2);
        world.publish(Vocabulary.EMPTY);
        world.publish(Cards.TWO_BRUSHES);
        world.refreshed();
        assertThat(ids(world, "dressing")).isEmpty();
        world.publish(Cards.LISTS);
        world.refreshed();
        assertThat(ids(world, "dressing")).containsExactly("two-brushes");
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aMessageThatAppearsBehindTheCheckpointIsNotLost(TestDatabase.Kind kind) {
        World world = world(kind);
        try (EntityManager slow = world.database.entityManager()) {
            slow.getTransaction().begin();
            new Strategies(slow, world.clock).publish(World.AUTHOR, List.of(Cards.CALM_CORNER), List.of());
            slow.flush();
            world.publish(Cards.TWO_BRUSHES);
            world.refreshed();
            assertThat(ids(world, "")).containsExactly("two-brushes");
            slow.getTransaction().commit();
        }
        world.refreshed();
        assertThat(ids(world, "")).containsExactlyInAnyOrder("two-brushes", "calm-corner");
    }

    @Test
    void aNodeThatStartsAgainOpensItsIndexAndReadsOn() {
        World world = world(TestDatabase.Kind.H2);
        world.publish(Cards.CALM_CORNER);
        world.refreshed();
        world.pass(Duration.ofMinutes(10));
        world.publish(Cards.TWO_BRUSHES);
        world.refreshed();
        world.stopSearch();
        forget(world, "calm-corner");
        world.publish(Cards.BODY_BEFORE_WORDS);
        world.startSearch();
        world.refreshed();
        // What no message spoke of was not read again: the index was not built anew.
        assertThat(ids(world, "")).containsExactlyInAnyOrder("calm-corner", "two-brushes", "body-before-words");
    }

    @Test
    void aMissingIndexIsBuilt() {
        World world = built();
        world.stopSearch();
        empty();
        world.startSearch();
        assertBuiltAnew(world);
    }

    @Test
    void aDamagedIndexIsBuiltAnew() throws IOException {
        World world = built();
        world.stopSearch();
        try (Stream<Path> files = Files.list(folder())) {
            Path largest = files.max(
                            Comparator.comparingLong(file -> file.toFile().length()))
                    .orElseThrow();
            byte[] bytes = Files.readAllBytes(largest);
            bytes[bytes.length / 2] ^= 1;
            Files.write(largest, bytes);
        }
        world.startSearch();
        assertBuiltAnew(world);
    }

    @Test
    void anIndexWithoutItsListOfSegmentsIsBuiltAnew() throws IOException {
        World world = built();
        world.stopSearch();
        try (Stream<Path> files = Files.list(folder())) {
            for (Path file : files.filter(f -> f.getFileName().toString().startsWith("segments_"))
                    .toList()) {
                Files.writeString(file, "nonsense");
            }
        }
        world.startSearch();
        assertBuiltAnew(world);
    }

    @Test
    void anIndexOfAnotherSchemaIsBuiltAnew() throws IOException {
        World world = built();
        world.stopSearch();
        try (FSDirectory directory = FSDirectory.open(folder());
                IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
            writer.setLiveCommitData(Map.of("schema", "0").entrySet());
        }
        world.startSearch();
        assertBuiltAnew(world);
    }

    @Test
    void anIndexThatIsAheadOfTheDatabaseIsBuiltAnew() {
        built().stopSearch();
        World restored = world(TestDatabase.Kind.H2);
        restored.pass(Duration.ofDays(1));
        restored.publish(Cards.TWO_BRUSHES);
        restored.refreshed();
        assertThat(ids(restored, "")).containsExactly("two-brushes");
    }

    @Test
    void anIndexThatBreaksWhileItIsReadIsBuiltAnew() throws IOException {
        World world = world(TestDatabase.Kind.H2);
        world.publish(Cards.TWO_BRUSHES);
        try (EntityManager entities = world.database.entityManager();
                IndexFeed feed = feed(world, entities, data.resolve("other"))) {
            feed.catchUp();
            assertThat(feed.state().ready()).isTrue();
            assertThat(feed.read(snapshot -> {
                        throw new CorruptIndexException("torn", "segment");
                    }))
                    .isEmpty();
            assertThat(feed.state()).isEqualTo(new IndexState.BeingBuilt());
            feed.catchUp();
            assertThat(feed.state().ready()).isTrue();
            assertThat(feed.read(snapshot -> new Finder(snapshot, CARDS).find()))
                    .hasValueSatisfying(result -> assertThat(result.total()).isEqualTo(1));
        }
    }

    @Test
    void aFolderThatAnotherProcessHoldsIsSaidAndTakenLater() throws IOException {
        World world = built();
        try (EntityManager entities = world.database.entityManager();
                IndexFeed second = feed(world, entities, folder())) {
            second.catchUp();
            assertThat(second.state())
                    .isEqualTo(new IndexState.Unusable("another process uses the folder of the index"));
            assertThat(ids(world, "")).containsExactly("calm-corner");
            world.stopSearch();
            second.catchUp();
            assertThat(second.state().ready()).isTrue();
            world.startSearch();
        }
    }

    @Test
    void aFolderThatCannotBeMadeIsSaid() throws IOException {
        World world = world(TestDatabase.Kind.H2);
        Path file = Files.createFile(data.resolve("file"));
        try (EntityManager entities = world.database.entityManager();
                IndexFeed feed = feed(world, entities, file.resolve("index"))) {
            feed.catchUp();
            assertThat(feed.state()).isEqualTo(new IndexState.Unusable("the folder of the index cannot be used"));
        }
    }

    @Test
    void withoutTheDatabaseItStillAnswersAndLaterReadsOn() {
        World world = built();
        change(world, "alter table outbox_message rename to unreachable");
        world.refreshed();
        assertThat(world.search().ready()).isTrue();
        assertThat(ids(world, "")).containsExactly("calm-corner");
        change(world, "alter table unreachable rename to outbox_message");
        world.publish(Cards.TWO_BRUSHES);
        world.refreshed();
        assertThat(ids(world, "")).containsExactlyInAnyOrder("calm-corner", "two-brushes");
    }

    @Test
    void whatIsPublishedMustBeReadableBeforeItIsReady() {
        World world = world(TestDatabase.Kind.H2);
        change(world, "alter table outbox_message rename to unreachable");
        world.refreshed();
        assertThat(world.search().state())
                .isEqualTo(new IndexState.Unusable("what is published cannot be read from the database"));
        change(world, "alter table unreachable rename to outbox_message");
        assertThat(world.refreshed().ready()).isTrue();
    }

    @Test
    void readersGoOnWhileEverythingIsWritten() throws Exception {
        World world = built();
        try (ExecutorService readers = Executors.newFixedThreadPool(3)) {
            List<Future<?>> reading = new ArrayList<>();
            for (int reader = 0; reader < 3; reader++) {
                reading.add(readers.submit(() -> {
                    for (int i = 0; i < 200; i++) {
                        assertThat(ids(world, "corner")).contains("calm-corner");
                        assertThat(world.search().suggest("cor").suggestions()).isNotEmpty();
                    }
                }));
            }
            for (int i = 0; i < 20; i++) {
                world.publish(i % 2 == 0 ? Cards.LISTS : Vocabulary.EMPTY);
                world.refreshed();
            }
            for (Future<?> reader : reading) {
                reader.get();
            }
        }
    }

    private World built() {
        World world = world(TestDatabase.Kind.H2);
        world.publish(Cards.CALM_CORNER);
        world.refreshed();
        return world;
    }

    private void assertBuiltAnew(World world) {
        assertThat(world.search().ready()).isFalse();
        world.refreshed();
        assertThat(world.search().ready()).isTrue();
        assertThat(ids(world, "")).containsExactly("calm-corner");
        world.publish(Cards.TWO_BRUSHES);
        world.refreshed();
        assertThat(ids(world, "")).containsExactlyInAnyOrder("calm-corner", "two-brushes");
    }

    private World world(TestDatabase.Kind kind) {
        World world = new World(kind, folder());
        worlds.add(world);
        return world;
    }

    private Path folder() {
        return data.resolve("index");
    }

    private static IndexFeed feed(World world, EntityManager entities, Path folder) {
        return new IndexFeed(
                folder,
                new Published(new Catalog(entities), new Strategies(entities, world.clock)),
                new Outbox(entities, world.clock),
                world.clock);
    }

    /** As if it had never been published, without a word to anybody. */
    private static void forget(World world, String slug) {
        change(world, "delete from strategy_revision where slug = '" + slug + "'");
    }

    private static void change(World world, String statement) {
        world.database.run(entities -> entities.createNativeQuery(statement).executeUpdate());
    }

    private void empty() {
        try (Stream<Path> files = Files.list(folder())) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> ids(World world, String text) {
        return world.search().search(SearchQuery.of(text)).hits().stream()
                .filter(hit -> hit.kind() != Kind.LESSON)
                .map(Hit::id)
                .toList();
    }
}

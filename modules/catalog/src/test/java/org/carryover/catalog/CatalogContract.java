package org.carryover.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.carryover.catalog.CatalogEvent.CoursePublished;
import org.carryover.catalog.CatalogEvent.CourseStateChanged;
import org.carryover.shared.Absent;
import org.carryover.shared.Actor;
import org.carryover.shared.ContactHours;
import org.carryover.shared.Forbidden;
import org.carryover.shared.Json;
import org.carryover.shared.Outbox;
import org.carryover.shared.PersonId;
import org.carryover.shared.Role;
import org.carryover.shared.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the catalog promises, on every database; see the subclasses. */
abstract class CatalogContract {

    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
    private static final Actor AUTHOR = new Actor.SignedIn(new PersonId("author"), Set.of(Role.AUTHOR));
    private static final Actor THERAPIST = new Actor.SignedIn(new PersonId("therapist"), Set.of(Role.THERAPIST));
    private static final List<Media> FILES = List.of(SampleCourse.FIGURE);

    private final TestDatabase.Kind kind;
    private TestDatabase database;
    private EntityManager entities;
    private Instant now = NOW;

    CatalogContract(TestDatabase.Kind kind) {
        this.kind = kind;
    }

    @BeforeEach
    void open() {
        database = TestDatabase.open(kind);
    }

    @AfterEach
    void close() {
        finish();
        database.close();
    }

    @Test
    void aPublishedCourseReadsAsItWasWritten() {
        PublishOutcome outcome = publish(SampleCourse.content(), ChangeKind.MAJOR);

        CourseVersion course = catalog().current(SampleCourse.SLUG).orElseThrow();
        assertThat(outcome).isEqualTo(new PublishOutcome.NewVersion(course.id(), 1));
        assertThat(course.content()).isEqualTo(SampleCourse.content());
        assertThat(course.contactHours()).isEqualTo(new ContactHours(60));
        assertThat(course.hours().questions()).isEqualTo(6);
        assertThat(course.hours().words()).isEqualTo(20_000);
        assertThat(course.state()).isEqualTo(CourseState.PUBLISHED);
        assertThat(course.publishedAt()).isEqualTo(NOW);
        assertThat(catalog().version(course.id())).isEqualTo(course);
        assertThat(catalog().currentVersions()).containsExactly(course);
        assertThat(events()).containsExactly(new CoursePublished(SampleCourse.SLUG, course.id(), ChangeKind.MAJOR));
    }

    @Test
    void publishingTheSameAgainChangesNothing() {
        CourseVersionId id = publishFirst();
        assertThat(publish(SampleCourse.content(), ChangeKind.MAJOR)).isEqualTo(new PublishOutcome.Unchanged(id));
        assertThat(publish(SampleCourse.content(), new ChangeKind.Minor("nothing")))
                .isEqualTo(new PublishOutcome.Unchanged(id));
        assertThat(events()).hasSize(1);
        assertThat(publishing().compare(AUTHOR, SampleCourse.content())).isEqualTo(new CourseChange.Same(id));
    }

    @Test
    void theSameContentCanBeRenewedAsAVersion() {
        CourseVersionId first = publishFirst();
        PublishOutcome.NewVersion second = publishing().renew(AUTHOR, SampleCourse.SLUG);
        assertThat(second.number()).isEqualTo(2);
        assertThat(second.version()).isNotEqualTo(first);
        assertThat(catalog().current(SampleCourse.SLUG).orElseThrow().content()).isEqualTo(SampleCourse.content());
        assertThat(events()).hasSize(2);
        assertThatThrownBy(() -> publishing().renew(AUTHOR, "no-course")).isInstanceOf(Absent.class);
    }

    @Test
    void aMinorCorrectionReachesTheVersionAndIsLogged() {
        CourseVersionId id = publishFirst();
        CourseContent mended = SampleCourse.withSummary(SampleCourse.content(), "What the grown-up does first.");
        now = NOW.plus(Duration.ofDays(1));

        assertThat(publish(mended, new ChangeKind.Minor("A clearer summary")))
                .isEqualTo(new PublishOutcome.Corrected(id, 2));

        CourseVersion course = catalog().version(id);
        assertThat(course.content()).isEqualTo(mended);
        assertThat(course.number()).isEqualTo(1);
        assertThat(course.publishedAt()).isEqualTo(NOW);
        assertThat(course.revisedAt()).isEqualTo(now);
        assertThat(catalog().corrections(id)).containsExactly(new Correction(id, 2, now, "A clearer summary"));
        assertThat(catalog().courses(CourseFilter.ALL).getFirst().summary()).isEqualTo("What the grown-up does first.");
    }

    @Test
    void aNodeReadsATextOnceAndSeesACorrectionAtOnce() {
        CourseVersionId id = publishFirst();
        CourseContent held = catalog().version(id).content();
        assertThat(catalog().version(id).content()).isSameAs(held);
        assertThat(catalog().versions(List.of(id)).get(id).content()).isSameAs(held);
        finish();
        try (TestDatabase other = database.anotherNode()) {
            assertThat(versionOn(other, id).content()).isEqualTo(held);
            CourseContent mended = SampleCourse.withSummary(SampleCourse.content(), "What the grown-up does first.");
            publish(mended, new ChangeKind.Minor("A clearer summary"));
            publishing().retire(AUTHOR, SampleCourse.SLUG, "Replaced");
            finish();

            CourseVersion seen = versionOn(other, id);
            assertThat(seen.content()).isEqualTo(mended);
            assertThat(seen.revision()).isEqualTo(2);
            assertThat(seen.state().open()).isFalse();
            assertThat(catalog().version(id).content()).isEqualTo(mended);
        }
    }

    private static CourseVersion versionOn(TestDatabase node, CourseVersionId id) {
        return node.inTransaction(each -> new Catalog(each).version(id));
    }

    @Test
    void manyVersionsAreReadAtOnce() {
        CourseVersionId first = publishFirst();
        CourseVersionId second = versionOf(publish(SampleCourse.content("other-course", "Other"), ChangeKind.MAJOR));
        publish(SampleCourse.withSummary(SampleCourse.content(), "Other words."), new ChangeKind.Minor("Other words"));
        publishing().withdraw(AUTHOR, "other-course", "A step is unsafe");

        assertThat(catalog().versions(List.of(first, second, first, new CourseVersionId("none"))))
                .containsOnly(
                        entry(first, catalog().version(first)),
                        entry(second, catalog().version(second)));
        assertThat(catalog().versions(List.of())).isEmpty();
        assertThat(catalog().corrections(List.of(first, second)))
                .containsExactly(new Correction(first, 2, now, "Other words"));
    }

    @Test
    void aMajorChangeMakesAVersionAndLeavesTheOldOne() {
        CourseVersionId first = publishFirst();
        CourseContent more =
                SampleCourse.withOutcome(SampleCourse.content(), new Outcome("o3", "Recognize a shutdown."));
        now = NOW.plus(Duration.ofDays(1));

        PublishOutcome outcome = publish(more, ChangeKind.MAJOR);

        CourseVersion current = catalog().current(SampleCourse.SLUG).orElseThrow();
        assertThat(outcome).isEqualTo(new PublishOutcome.NewVersion(current.id(), 2));
        assertThat(current.content()).isEqualTo(more);
        assertThat(catalog().version(first).content()).isEqualTo(SampleCourse.content());
        assertThat(catalog().courses(CourseFilter.ALL)).hasSize(1);
    }

    @Test
    void whatApprovalsRestOnIsNeverAMinorChange() {
        CourseVersionId id = publishFirst();
        CourseContent more =
                SampleCourse.withOutcome(SampleCourse.content(), new Outcome("o3", "Recognize a shutdown."));

        assertThat(publish(more, new ChangeKind.Minor("One more outcome")))
                .isEqualTo(new PublishOutcome.OnlyMajor(id, Set.of(CoursePart.OUTCOMES)));
        assertThat(catalog().version(id).content()).isEqualTo(SampleCourse.content());
        assertThat(publishing().compare(AUTHOR, more))
                .isEqualTo(new CourseChange.Different(id, Set.of(CoursePart.OUTCOMES)));
    }

    @Test
    void aTextThatComesBackIsTheSameDocument() {
        CourseVersionId id = publishFirst();
        publish(SampleCourse.withSummary(SampleCourse.content(), "Other."), new ChangeKind.Minor("Other words"));
        assertThat(publish(SampleCourse.content(), new ChangeKind.Minor("The first words again")))
                .isEqualTo(new PublishOutcome.Corrected(id, 3));
        assertThat(catalog().version(id).content()).isEqualTo(SampleCourse.content());
    }

    @Test
    void aRetiredCourseLeavesTheShelfButKeepsItsPage() {
        CourseVersionId id = publishFirst();
        List<String> slugs = List.of(SampleCourse.SLUG, "no-course");
        assertThat(catalog().open(slugs)).containsOnlyKeys(SampleCourse.SLUG);
        publishing().retire(AUTHOR, SampleCourse.SLUG, "Replaced by another course");

        assertThat(catalog().open(slugs)).isEmpty();
        assertThat(catalog().courses(CourseFilter.ALL)).isEmpty();
        assertThat(catalog().currentVersions()).isEmpty();
        assertThat(catalog().titles()).containsEntry(SampleCourse.SLUG, "Calm Is Shared");
        CourseState state = catalog().version(id).state();
        assertThat(state).isEqualTo(new CourseState.Retired(NOW, "Replaced by another course"));
        assertThat(events()).endsWith(new CourseStateChanged(SampleCourse.SLUG, id, state));
    }

    @Test
    void aVersionPublishedAfterAWithdrawalIsOpen() {
        CourseVersionId first = publishFirst();
        publishing().withdraw(AUTHOR, SampleCourse.SLUG, "A step is unsafe");
        assertThat(catalog().version(first).state().withdrawn()).isTrue();

        publish(
                SampleCourse.withOutcome(SampleCourse.content(), new Outcome("o3", "Recognize a shutdown.")),
                ChangeKind.MAJOR);

        assertThat(catalog().current(SampleCourse.SLUG).orElseThrow().state().open())
                .isTrue();
        assertThat(catalog().version(first).state().withdrawn()).isTrue();
        assertThat(catalog().courses(CourseFilter.ALL)).hasSize(1);
    }

    @Test
    void aCourseClosedByMistakeOpensAgain() {
        publishFirst();
        publishing().retire(AUTHOR, SampleCourse.SLUG, "By mistake");
        publishing().reopen(AUTHOR, SampleCourse.SLUG, "It was the other one");
        assertThat(catalog().courses(CourseFilter.ALL)).hasSize(1);
    }

    @Test
    void theShelfIsFiltered() {
        publishFirst();
        assertThat(shelf(CourseFilter.ALL.withTopics(Set.of("co-regulation", "telehealth"))))
                .isEqualTo(1);
        assertThat(shelf(CourseFilter.ALL.withTopics(Set.of("telehealth")))).isZero();
        assertThat(shelf(CourseFilter.ALL.withLevels(Set.of(Level.ADVANCED)))).isZero();
        assertThat(shelf(CourseFilter.ALL.withFormats(Set.of(Format.DISTANCE_LEARNING_INDEPENDENT))))
                .isEqualTo(1);
        assertThat(shelf(CourseFilter.ALL.withHours(new ContactHours(60), new ContactHours(60))))
                .isEqualTo(1);
        assertThat(shelf(CourseFilter.ALL.withHours(new ContactHours(61), CourseFilter.ANY_LENGTH)))
                .isZero();
    }

    @Test
    void aLessonKnowsItsNeighbors() {
        CourseVersionId id = publishFirst();
        Lesson lesson = catalog().lesson(id, "adult-first");
        assertThat(lesson.position()).isEqualTo(2);
        assertThat(lesson.count()).isEqualTo(2);
        assertThat(lesson.previous()).contains("what-it-is");
        assertThat(lesson.next()).isEmpty();
        assertThatThrownBy(() -> catalog().lesson(id, "none")).isInstanceOf(Absent.class);
    }

    @Test
    void mediaIsStoredOnceAndReadInParts() {
        byte[] bytes = new byte[3 * MediaChunk.SIZE + 17];
        new Random(1).nextBytes(bytes);
        Media video = Media.of("two-loops.svg", "video/mp4", bytes);
        CourseContent content = withMedia(video.file());
        CourseVersionId id = versionOf(publishing().publish(AUTHOR, content, List.of(video), ChangeKind.MAJOR));

        MediaFile file = catalog().mediaFile(id, "two-loops.svg").orElseThrow();
        assertThat(catalog().media(id, "two-loops.svg").orElseThrow().bytes()).isEqualTo(bytes);
        for (int[] part :
                new int[][] {{0, 10}, {MediaChunk.SIZE - 5, 10}, {100, 2 * MediaChunk.SIZE}, {bytes.length - 3, 99}}) {
            assertThat(catalog().mediaBytes(file, part[0], part[1]))
                    .isEqualTo(Arrays.copyOfRange(bytes, part[0], Math.min(bytes.length, part[0] + part[1])));
        }
        assertThat(catalog().media(id, "absent.png")).isEmpty();

        CourseContent corrected = SampleCourse.withSummary(content, "Other words.");
        assertThat(publishing().publish(AUTHOR, corrected, List.of(), new ChangeKind.Minor("Words")))
                .isInstanceOf(PublishOutcome.Corrected.class);
    }

    @Test
    void aCourseWithoutItsMediaIsNotPublished() {
        assertThatThrownBy(() -> publishing().publish(AUTHOR, SampleCourse.content(), List.of(), ChangeKind.MAJOR))
                .hasMessageContaining("two-loops.svg");
        assertThat(catalog().current(SampleCourse.SLUG)).isEmpty();
    }

    @Test
    void sharedContentIsReplacedNotEdited() {
        SharedContent content = new SharedContent(
                Optional.of(SampleCourse.provider()),
                List.of(new ContentPage("privacy", "Privacy", "<p>One.</p>")),
                List.of(SampleCourse.reference()),
                List.of(),
                Optional.empty());
        assertThat(publishing().publishShared(AUTHOR, content).pages().added()).containsExactly("privacy");
        assertThat(publishing().publishShared(AUTHOR, content).nothing()).isTrue();

        SharedContent changed = new SharedContent(
                Optional.empty(),
                List.of(new ContentPage("privacy", "Privacy", "<p>Two.</p>")),
                List.of(),
                List.of(),
                Optional.empty());
        assertThat(publishing().compareShared(AUTHOR, changed).pages().changed())
                .containsExactly("privacy");
        publishing().publishShared(AUTHOR, changed);

        assertThat(catalog().page("privacy").orElseThrow().html()).isEqualTo("<p>Two.</p>");
        assertThat(catalog().provider()).contains(SampleCourse.provider());
        assertThat(catalog().reference("rosanbalm2017")).contains(SampleCourse.reference());
        assertThat(catalog().vocabulary()).isEqualTo(Vocabulary.EMPTY);
        assertThat(catalog().page("terms")).isEmpty();
    }

    @Test
    void onlyAuthorsAndAdministratorsPublish() {
        for (Actor actor : List.of(Actor.VISITOR, THERAPIST)) {
            assertThatThrownBy(() -> publishing().publish(actor, SampleCourse.content(), FILES, ChangeKind.MAJOR))
                    .isInstanceOf(Forbidden.class);
            assertThatThrownBy(() -> publishing().withdraw(actor, SampleCourse.SLUG, "No"))
                    .isInstanceOf(Forbidden.class);
            assertThatThrownBy(() -> publishing().compare(actor, SampleCourse.content()))
                    .isInstanceOf(Forbidden.class);
        }
    }

    private CourseVersionId publishFirst() {
        return versionOf(publish(SampleCourse.content(), ChangeKind.MAJOR));
    }

    private PublishOutcome publish(CourseContent content, ChangeKind change) {
        return publishing().publish(AUTHOR, content, FILES, change);
    }

    private static CourseVersionId versionOf(PublishOutcome outcome) {
        return ((PublishOutcome.NewVersion) outcome).version();
    }

    private int shelf(CourseFilter filter) {
        return catalog().courses(filter).size();
    }

    private List<CatalogEvent> events() {
        finish();
        return database.inTransaction(each -> new Outbox(each, Clock.systemUTC())
                .since(CatalogEvent.TOPIC, 0, 100).stream()
                        .map(entry -> Json.read(entry.body(), CatalogEvent.class))
                        .toList());
    }

    private Catalog catalog() {
        return new Catalog(anew());
    }

    private CatalogPublishing publishing() {
        return new CatalogPublishing(anew(), Clock.fixed(now, ZoneOffset.UTC));
    }

    /** A transaction with nothing in memory: what was done before is committed. */
    private EntityManager anew() {
        finish();
        entities = database.entityManager();
        entities.getTransaction().begin();
        return entities;
    }

    private void finish() {
        if (entities != null) {
            entities.getTransaction().commit();
            entities.close();
            entities = null;
        }
    }

    private static CourseContent withMedia(MediaFile file) {
        CourseContent content = SampleCourse.content();
        return new CourseContent(
                content.slug(),
                content.title(),
                content.summary(),
                content.topics(),
                content.level(),
                content.format(),
                content.category(),
                content.audience(),
                content.audienceNote(),
                content.language(),
                content.cover(),
                content.authors(),
                content.outcomes(),
                content.contactHours(),
                content.postTest(),
                content.completion(),
                content.attestation(),
                content.evaluation(),
                content.keyPoints(),
                content.lessons(),
                content.tools(),
                List.of(file),
                content.references());
    }
}

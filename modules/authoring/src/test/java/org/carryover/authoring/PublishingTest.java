package org.carryover.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.carryover.authoring.Sample.CARD;
import static org.carryover.authoring.Sample.COURSE;
import static org.carryover.authoring.Sample.FIRST;
import static org.carryover.authoring.Sample.ITEMS;
import static org.carryover.authoring.Sample.SECOND;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.carryover.catalog.ChangeKind;
import org.carryover.catalog.CoursePart;
import org.carryover.catalog.CourseVersion;
import org.carryover.catalog.PublishOutcome;
import org.carryover.shared.Forbidden;
import org.carryover.shared.TestDatabase;
import org.carryover.strategies.CardChange;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PublishingTest {

    private static final String SLUG = "calm-is-shared";
    private static final Map<String, ChangeKind> MINOR = Map.of(SLUG, new ChangeKind.Minor("A word."));
    private static final Map<String, ChangeKind> MAJOR = Map.of(SLUG, ChangeKind.MAJOR);

    private final Sample sample = Sample.whole();

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aNewPackageIsPublishedWhole(TestDatabase.Kind kind) {
        try (Shelf shelf = new Shelf(kind)) {
            PublishPlan plan = plan(shelf, sample);
            assertThat(plan.courses()).extracting(CoursePlan::change).containsExactly(CoursePlan.Change.NEW);
            assertThat(plan.cards())
                    .extracting(CardChange::change)
                    .containsOnly(CardChange.Change.NEW)
                    .hasSize(3);
            assertThat(plan.shared().references().added()).hasSize(3);
            assertThat(shelf.publish(sample.report())).isInstanceOf(PublishReport.Published.class);
            shelf.look(catalog -> {
                CourseVersion course = catalog.current(SLUG).orElseThrow();
                assertThat(course.content().title()).isEqualTo("Calm Is Shared");
                assertThat(catalog.media(course.id(), "curve.svg")).isPresent();
                assertThat(catalog.provider()).isPresent();
                assertThat(catalog.page("contact").orElseThrow().html()).contains("href=\"/strategy/calm-body\"");
            });
            shelf.lookAtStrategies(strategies ->
                    assertThat(strategies.handout("en", "calm-body")).isPresent());
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void theSameAgainChangesNothing(TestDatabase.Kind kind) {
        try (Shelf shelf = new Shelf(kind)) {
            shelf.publish(sample.report());
            long rows = shelf.rows();
            assertThat(plan(shelf, sample).nothing()).isTrue();
            assertThat(shelf.publish(sample.report(), MAJOR)).isInstanceOf(PublishReport.Published.class);
            assertThat(shelf.rows()).isEqualTo(rows);
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aBrokenPackageChangesNothing(TestDatabase.Kind kind) {
        Sample broken = sample.edit(FIRST, "[@strong2020]", "[@nobody1999]").edit(CARD, "One line.", "Another line.");
        try (Shelf shelf = new Shelf(kind)) {
            assertThat(shelf.publish(broken.report()))
                    .isInstanceOfSatisfying(
                            PublishReport.Refused.class,
                            refused -> assertThat(refused.errors())
                                    .extracting(Fault::rule)
                                    .containsExactly("reference-unknown"));
            assertThat(shelf.rows()).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aChangedSentenceWaitsForTheAuthorAndThenReachesEveryone(TestDatabase.Kind kind) {
        Sample changed = sample.edit(SECOND, "One breath is enough.", "One slow breath is enough.");
        try (Shelf shelf = new Shelf(kind)) {
            shelf.publish(sample.report());
            long rows = shelf.rows();
            CoursePlan plan = plan(shelf, changed).courses().getFirst();
            assertThat(plan.change()).isEqualTo(CoursePlan.Change.CHANGED);
            assertThat(plan.onlyMajor()).isFalse();
            assertThat(shelf.publish(changed.report())).isInstanceOf(PublishReport.Undecided.class);
            assertThat(shelf.rows()).isEqualTo(rows);
            assertThat(outcome(shelf.publish(changed.report(), MINOR))).isInstanceOf(PublishOutcome.Corrected.class);
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aChangedOutcomeTakesANewVersion(TestDatabase.Kind kind) {
        Sample changed = sample.edit(COURSE, "Identify a meltdown.", "Distinguish a meltdown.");
        try (Shelf shelf = new Shelf(kind)) {
            shelf.publish(sample.report());
            assertThat(plan(shelf, changed).courses().getFirst().parts()).containsExactly(CoursePart.OUTCOMES);
            assertThat(shelf.publish(changed.report(), MINOR)).isInstanceOf(PublishReport.Undecided.class);
            assertThat(outcome(shelf.publish(changed.report(), MAJOR)))
                    .isInstanceOfSatisfying(
                            PublishOutcome.NewVersion.class,
                            version -> assertThat(version.number()).isEqualTo(2));
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aChangedWordOfAnItemTakesANewVersion(TestDatabase.Kind kind) {
        Sample changed = sample.edit(ITEMS, "\"Words come first.\"", "\"Words always come first.\"");
        try (Shelf shelf = new Shelf(kind)) {
            shelf.publish(sample.report());
            CoursePlan plan = plan(shelf, changed).courses().getFirst();
            assertThat(plan.items()).isTrue();
            assertThat(plan.parts()).isEmpty();
            assertThat(shelf.publish(changed.report(), MINOR)).isInstanceOf(PublishReport.Undecided.class);
            assertThat(outcome(shelf.publish(changed.report(), MAJOR))).isInstanceOf(PublishOutcome.NewVersion.class);
            assertThat(plan(shelf, changed).nothing()).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aPartOfAPackageRestsOnWhatIsPublished(TestDatabase.Kind kind, @TempDir Path folder) throws IOException {
        Path card = Files.createDirectories(folder.resolve("strategies")).resolve("calm-body.md");
        Files.writeString(card, sample.text(CARD).replace("One line.", "Another line."));
        try (Shelf shelf = new Shelf(kind)) {
            PackageReport alone = shelf.in(packages -> packages.read(Shelf.AUTHOR, folder));
            assertThat(alone.errors())
                    .extracting(Fault::rule)
                    .contains("reference-unknown", "vocabulary-unknown", "link-dead");
            shelf.publish(sample.report());
            PackageReport after = shelf.in(packages -> packages.read(Shelf.AUTHOR, folder));
            assertThat(after.faults()).isEmpty();
            shelf.publish(after);
            shelf.lookAtStrategies(strategies -> assertThat(
                            strategies.strategy("calm-body").orElseThrow().revision())
                    .isEqualTo(2));
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void theFolderNeverTakesBackWhatAuthorsPublished(TestDatabase.Kind kind, @TempDir Path folder) throws IOException {
        write(sample, folder);
        Sample better = sample.edit(SECOND, "One breath is enough.", "One slow breath is enough.");
        try (Shelf shelf = new Shelf(kind)) {
            shelf.in(packages -> packages.publishFolder(Shelf.AUTHOR, folder));
            shelf.publish(better.report(), MINOR);
            PublishReport restart = shelf.in(packages -> packages.publishFolder(Shelf.AUTHOR, folder));
            assertThat(restart).isInstanceOf(PublishReport.Unchanged.class);
            shelf.look(catalog ->
                    assertThat(catalog.current(SLUG).orElseThrow().revision()).isEqualTo(2));

            write(sample.edit(ITEMS, "\"A plan has a date.\"", "\"Every plan has a date.\""), folder);
            PublishReport changed = shelf.in(packages -> packages.publishFolder(Shelf.AUTHOR, folder));
            assertThat(outcome(changed)).isInstanceOf(PublishOutcome.NewVersion.class);
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void onlyAuthorsReadAndPublish(TestDatabase.Kind kind) {
        try (Shelf shelf = new Shelf(kind)) {
            PackageReport report = sample.report();
            List<Consumer<ContentPackages>> useCases = List.of(
                    packages -> packages.read(Shelf.THERAPIST, Shelf.CONTENT),
                    packages -> packages.plan(Shelf.THERAPIST, report),
                    packages -> packages.publish(Shelf.THERAPIST, report, Map.of()),
                    packages -> packages.publishFolder(Shelf.THERAPIST, Shelf.CONTENT),
                    packages -> packages.keep(Shelf.THERAPIST, "x", report),
                    packages -> packages.kept(Shelf.THERAPIST),
                    packages -> packages.report(Shelf.THERAPIST, "x"),
                    packages -> packages.discard(Shelf.THERAPIST, "x"),
                    packages -> packages.preview(Shelf.THERAPIST, "x", SLUG),
                    packages -> packages.previewMedia(Shelf.THERAPIST, "x", SLUG, "curve.svg"));
            useCases.forEach(useCase -> assertThatThrownBy(() -> shelf.in(packages -> {
                        useCase.accept(packages);
                        return null;
                    }))
                    .isInstanceOf(Forbidden.class));
            assertThat(shelf.rows()).isZero();
        }
    }

    private static PublishPlan plan(Shelf shelf, Sample sample) {
        return shelf.in(packages -> packages.plan(Shelf.AUTHOR, sample.report()));
    }

    private static PublishOutcome outcome(PublishReport report) {
        assertThat(report).isInstanceOf(PublishReport.Published.class);
        return ((PublishReport.Published) report).courses().get(SLUG);
    }

    static void write(Sample sample, Path folder) throws IOException {
        for (Map.Entry<String, byte[]> file : sample.files().all().entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
    }
}

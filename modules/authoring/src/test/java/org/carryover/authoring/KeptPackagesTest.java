package org.carryover.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Random;
import java.util.function.Function;
import org.carryover.catalog.CourseVersion;
import org.carryover.catalog.Media;
import org.carryover.shared.Absent;
import org.carryover.shared.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A package stays with its author between requests, and goes after a while. */
class KeptPackagesTest {

    private static final String SLUG = "calm-is-shared";

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void isReadAgainAsItWas(TestDatabase.Kind kind) {
        byte[] large = new byte[PackagePiece.SIZE + 7];
        new Random(7).nextBytes(large);
        large[0] = (byte) 0xff;
        large[1] = (byte) 0xfb;
        PackageReport report =
                Sample.whole().with(Sample.MEDIA + "noise.mp3", large).report();
        try (Shelf shelf = new Shelf(kind)) {
            KeptPackage kept = keep(shelf, "calm.zip", report);
            PackageReport again = shelf.in(packages -> packages.report(Shelf.AUTHOR, kept.id()));
            assertThat(again.files().digest()).isEqualTo(report.files().digest());
            assertThat(again.faults()).isEqualTo(report.faults());
            assertThat(again.contents().courses().getFirst().content())
                    .isEqualTo(report.contents().courses().getFirst().content());
            assertThat(shelf.in(packages -> packages.kept(Shelf.AUTHOR)).getFirst())
                    .isEqualTo(kept);
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void whatWasWrongWithItsZipStaysWrong(TestDatabase.Kind kind) {
        try (Shelf shelf = new Shelf(kind)) {
            PackageReport letter = shelf.in(packages -> read(packages, "Dear editor"));
            KeptPackage kept = keep(shelf, "letter.zip", letter);
            PackageReport again = shelf.in(packages -> packages.report(Shelf.AUTHOR, kept.id()));
            assertThat(again.faults())
                    .isEqualTo(letter.faults())
                    .extracting(Fault::rule)
                    .contains("zip-format");
            assertThat(again.publishable()).isFalse();
        }
    }

    private static PackageReport read(ContentPackages packages, String zip) {
        try {
            return packages.read(Shelf.AUTHOR, new ByteArrayInputStream(zip.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void isPreviewedAsATherapistWouldSeeIt(TestDatabase.Kind kind) {
        try (Shelf shelf = new Shelf(kind)) {
            KeptPackage kept = keep(shelf, "calm", Sample.whole().report());
            CourseVersion course = shelf.in(packages -> packages.preview(Shelf.AUTHOR, kept.id(), SLUG));
            assertThat(course.contactHours().minutes()).isEqualTo(60);
            assertThat(course.lesson("first-step").orElseThrow().position()).isEqualTo(2);
            Media curve = shelf.in(packages -> packages.previewMedia(Shelf.AUTHOR, kept.id(), SLUG, "curve.svg"))
                    .orElseThrow();
            assertThat(curve.file().type()).isEqualTo("image/svg+xml");
            assertAbsent(shelf, packages -> packages.preview(Shelf.AUTHOR, kept.id(), "no-course"));
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void isThereForItsAuthorOnly(TestDatabase.Kind kind) {
        try (Shelf shelf = new Shelf(kind)) {
            KeptPackage kept = keep(shelf, "calm", Sample.whole().report());
            assertThat(shelf.in(packages -> packages.kept(Shelf.OTHER_AUTHOR)).isEmpty())
                    .isTrue();
            assertAbsent(shelf, packages -> packages.report(Shelf.OTHER_AUTHOR, kept.id()));
            assertAbsent(shelf, packages -> packages.preview(Shelf.OTHER_AUTHOR, kept.id(), SLUG));
            assertAbsent(shelf, packages -> {
                packages.discard(Shelf.OTHER_AUTHOR, kept.id());
                return null;
            });
            assertAbsent(shelf, packages -> packages.report(Shelf.AUTHOR, "no-such-package"));
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void goesWhenItIsDiscardedOrOldOrOneOfMany(TestDatabase.Kind kind) {
        PackageReport report = Sample.whole().report();
        try (Shelf shelf = new Shelf(kind)) {
            KeptPackage others = shelf.in(packages -> packages.keep(Shelf.OTHER_AUTHOR, "others", report));
            KeptPackage first = keep(shelf, "first", report);
            shelf.in(packages -> {
                packages.discard(Shelf.AUTHOR, first.id());
                return null;
            });
            assertAbsent(shelf, packages -> packages.report(Shelf.AUTHOR, first.id()));

            for (int i = 0; i < KeptPackages.PER_OWNER + 2; i++) {
                shelf.pass(Duration.ofSeconds(1));
                keep(shelf, "again " + i, report);
            }
            assertThat(shelf.in(packages -> packages.kept(Shelf.AUTHOR)).stream()
                            .map(KeptPackage::name)
                            .toList())
                    .hasSize(KeptPackages.PER_OWNER)
                    .startsWith("again " + (KeptPackages.PER_OWNER + 1));

            shelf.pass(KeptPackages.KEPT.plusSeconds(1));
            keep(shelf, "later", report);
            assertThat(shelf.in(packages -> packages.kept(Shelf.AUTHOR)).size()).isEqualTo(1);
            assertAbsent(shelf, packages -> packages.report(Shelf.OTHER_AUTHOR, others.id()));
        }
    }

    private static KeptPackage keep(Shelf shelf, String name, PackageReport report) {
        return shelf.in(packages -> packages.keep(Shelf.AUTHOR, name, report));
    }

    private static void assertAbsent(Shelf shelf, Function<ContentPackages, Object> useCase) {
        assertThatThrownBy(() -> shelf.in(useCase)).isInstanceOf(Absent.class);
    }
}

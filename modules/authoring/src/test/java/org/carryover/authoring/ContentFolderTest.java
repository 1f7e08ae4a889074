package org.carryover.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import org.carryover.catalog.CourseVersion;
import org.carryover.shared.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The content that the platform ships with. */
class ContentFolderTest {

    @Test
    void hasNoFault() {
        Findings findings = new Findings();
        PackageReport report = PackageReader.read(PackageFolder.read(Shelf.CONTENT, findings), Library.EMPTY, findings);
        assertThat(report.faults()).extracting(Fault::rule).containsOnly("translation-unreviewed");
        assertThat(report.contents().courses()).hasSize(13);
        assertThat(report.contents().cards()).hasSize(107);
        assertThat(report.contents().handouts()).hasSize(168);
        assertThat(report.contents().shared().pages()).hasSize(6);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void isPublishedOnce(TestDatabase.Kind kind) {
        try (Shelf shelf = new Shelf(kind)) {
            PublishReport first = shelf.in(packages -> packages.publishFolder(Shelf.AUTHOR, Shelf.CONTENT));
            assertThat(first).isInstanceOf(PublishReport.Published.class);
            long rows = shelf.rows();

            PublishReport second = shelf.in(packages -> packages.publishFolder(Shelf.AUTHOR, Shelf.CONTENT));
            assertThat(second).isInstanceOf(PublishReport.Unchanged.class);

            PackageReport report = shelf.in(packages -> packages.read(Shelf.AUTHOR, Shelf.CONTENT));
            PublishPlan plan = shelf.in(packages -> packages.plan(Shelf.AUTHOR, report));
            assertThat(plan.nothing()).isTrue();
            shelf.publish(report);
            assertThat(shelf.rows()).isEqualTo(rows);
            shelf.look(catalog ->
                    assertThat(catalog.currentVersions()).hasSize(13).allSatisfy(ContentFolderTest::isWorthAnHour));
        }
    }

    private static void isWorthAnHour(CourseVersion course) {
        assertThat(course.hours().contactHours().minutes()).isGreaterThanOrEqualTo(60);
        assertThat(course.content().lessons()).hasSizeBetween(7, 10);
    }
}

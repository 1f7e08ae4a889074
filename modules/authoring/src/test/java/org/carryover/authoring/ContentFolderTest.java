package org.carryover.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import org.carryover.catalog.CourseVersion;
import org.carryover.shared.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The content that the platform ships with. */
class ContentFolderTest {

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void isPublishedOnce(TestDatabase.Kind kind) {
        try (Shelf shelf = new Shelf(kind)) {
            PackageReport report = shelf.in(packages -> packages.read(Shelf.AUTHOR, Shelf.CONTENT));
            assertThat(report.errors()).isEmpty();
            PublishReport first = shelf.in(packages -> packages.publishFolder(Shelf.AUTHOR, Shelf.CONTENT));
            assertThat(first).isInstanceOf(PublishReport.Published.class);
            long rows = shelf.rows();
            PublishReport second = shelf.in(packages -> packages.publishFolder(Shelf.AUTHOR, Shelf.CONTENT));
            assertThat(second).isInstanceOf(PublishReport.Published.class);
            assertThat(shelf.rows()).isEqualTo(rows);
            PublishPlan plan = shelf.in(packages -> packages.plan(Shelf.AUTHOR, report));
            assertThat(plan.nothing()).isTrue();
            shelf.look(catalog -> {
                CourseVersion course = catalog.currentVersions().getFirst();
                assertThat(course.hours().contactHours().minutes()).isEqualTo(60);
                assertThat(course.content().lessons()).hasSize(8);
            });
        }
    }
}

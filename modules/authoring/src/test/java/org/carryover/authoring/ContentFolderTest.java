package org.carryover.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
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
            report.faults().forEach(fault -> System.out.println(fault));
            assertThat(report.errors()).isEmpty();
            PublishReport first = shelf.in(packages -> packages.publishFolder(Shelf.AUTHOR, Shelf.CONTENT));
            assertThat(first).isInstanceOf(PublishReport.Published.class);
            long rows = shelf.rows();
            for (int i = 0; i < 5; i++) {
                long a = System.nanoTime();
                shelf.in(packages -> packages.publishFolder(Shelf.AUTHOR, Shelf.CONTENT));
                System.out.println("again " + (System.nanoTime() - a) / 1000000);
            }
            assertThat(shelf.rows()).isEqualTo(rows);
            PublishPlan plan = shelf.in(packages ->
                            packages.plan(Shelf.AUTHOR, packages.read(Shelf.AUTHOR, Shelf.CONTENT)));
            assertThat(plan.nothing()).isTrue();
            shelf.look(catalog -> System.out.println(catalog.currentVersions().getFirst().content().lessons().getFirst().html()));
            shelf.look(catalog -> System.out.println(catalog.currentVersions().getFirst().hours()));
        }
    }
}

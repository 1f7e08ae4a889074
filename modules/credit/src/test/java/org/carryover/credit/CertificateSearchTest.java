package org.carryover.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carryover.credit.CreditWorld.ADA;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.carryover.shared.Ids;
import org.carryover.shared.Json;
import org.carryover.shared.Page;
import org.carryover.shared.PageRequest;
import org.carryover.shared.PersonId;
import org.carryover.shared.SearchText;
import org.carryover.shared.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The administrator's list, with as many certificates as years bring. */
class CertificateSearchTest {

    private static final int MANY = 100_000;
    private static final int PEOPLE = 1_000;
    private static final Instant FIRST = Instant.parse("2020-01-01T00:00:00Z");
    private static final Duration SOON = Duration.ofSeconds(1);

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aHundredThousandCertificatesAreFoundAtOnce(TestDatabase.Kind kind) throws Exception {
        try (CreditWorld world = new CreditWorld(kind)) {
            fill(world);
            CertificateRow newest = find(world, CertificateFilter.ANY, 1).rows().getFirst();
            assertThat(newest.holder()).isEqualTo("Núñez 99999");

            assertFound(world, CertificateFilter.ANY, 1, MANY);
            assertFound(world, CertificateFilter.ANY, MANY / 50, MANY);
            assertFound(world, text("nunez"), 1, MANY / 2);
            assertFound(world, text("sample 1234"), 1, 15); // the even numbers that hold 1234
            assertFound(world, text(newest.number().grouped()), 1, 100);
            assertFound(world, text(newest.number().grouped().substring(0, 12)), 1, 100);
            assertFound(world, new CertificateFilter(null, null, CertificateStatus.REVOKED, null, null, null), 1, 100);
            assertFound(world, new CertificateFilter(null, "course-7", null, null, null, null), 3, MANY / 10);
            assertFound(
                    world,
                    new CertificateFilter(null, null, null, new PersonId("person-77"), null, null),
                    1,
                    MANY / 1000);
            Instant from = FIRST.plus(Duration.ofMinutes(500));
            assertFound(
                    world,
                    new CertificateFilter(null, null, null, null, from, from.plus(Duration.ofMinutes(60))),
                    1,
                    60);
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aFileHoldsTheWholeListHoweverLong(TestDatabase.Kind kind) throws Exception {
        try (CreditWorld world = new CreditWorld(kind)) {
            fill(world);
            List<CertificateRow> file = new ArrayList<>();
            CertificateFilter course = new CertificateFilter(null, "course-7", null, null, null, null);
            world.run(beans -> beans.certificates().export(ADA, course, file::add));
            assertThat(file).hasSize(MANY / 10);
            assertThat(file).doesNotHaveDuplicates();
            assertThat(file)
                    .extracting(CertificateRow::issuedAt)
                    .isSortedAccordingTo(Comparator.<Instant>naturalOrder().reversed());
        }
    }

    private static CertificateFilter text(String text) {
        return new CertificateFilter(text, null, null, null, null, null);
    }

    private static void assertFound(CreditWorld world, CertificateFilter filter, int page, long total) {
        long start = System.nanoTime();
        Page<CertificateRow> found = find(world, filter, page);
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        assertThat(found.total()).as("%s", filter).isEqualTo(total);
        assertThat(found.rows()).isNotEmpty();
        assertThat(took).as("%s", filter).isLessThan(SOON);
    }

    private static Page<CertificateRow> find(CreditWorld world, CertificateFilter filter, int page) {
        return world.in(beans -> beans.certificates().find(ADA, filter, new PageRequest(page, 50)));
    }

    /** A thousand certificates of a hundred revisions, one a minute; half are called Sample, half Núñez; every thousandth is revoked. */
    private static void fill(CreditWorld world) throws SQLException {
        String data = Json.write(Papers.of("Robin Sample"));
        String small = "{\"units\":[]}";
        try (Connection connection = world.database.dataSource().getConnection();
                PreparedStatement revisions = connection.prepareStatement(
                        "insert into certificate_revision"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?, 'Title', ?, 60, ?, 'job', null, null, null, null, null, ?, 1)")) {
            connection.setAutoCommit(false);
            List<String> numbers = numbers(connection);
            for (int i = 0; i < MANY; i++) {
                Instant now = FIRST.plus(Duration.ofMinutes(i));
                String holder = (i % 2 == 0 ? "Sample " : "Núñez ") + i;
                add(
                        revisions,
                        List.of(
                                Ids.next(now),
                                numbers.get(i % PEOPLE),
                                i / PEOPLE + 1,
                                i % 1_000 == 0 ? "REVOKED" : "VALID",
                                "person-" + i % PEOPLE,
                                holder,
                                SearchText.fold(holder),
                                "course-" + i % 10,
                                Date.valueOf(LocalDate.ofInstant(now, ZoneOffset.UTC)),
                                timestamp(now),
                                i > MANY - 500 ? data : small));
                if (i % 5_000 == 4_999) {
                    revisions.executeBatch();
                }
            }
            connection.commit();
        }
    }

    private static List<String> numbers(Connection connection) throws SQLException {
        List<String> numbers = new ArrayList<>();
        try (PreparedStatement completions = connection.prepareStatement(
                        "insert into completion values (?, ?, ?, 'v', 'course', 'Title', 1, ?, ?, ?, 'UTC', 60, ?)");
                PreparedStatement certificates =
                        connection.prepareStatement("insert into certificate values (?, ?, ?, 100, 1)")) {
            Timestamp at = timestamp(FIRST);
            for (int i = 0; i < PEOPLE; i++) {
                String id = Ids.next(FIRST);
                String number = CertificateNumber.random().value();
                add(completions, List.of(id, id, "person-" + i, at, at, Date.valueOf("2020-01-01"), at));
                add(certificates, List.of(number, id, "person-" + i));
                numbers.add(number);
            }
            completions.executeBatch();
            certificates.executeBatch();
        }
        return numbers;
    }

    private static Timestamp timestamp(Instant instant) {
        return Timestamp.valueOf(LocalDateTime.ofInstant(instant, ZoneOffset.UTC));
    }

    private static void add(PreparedStatement statement, List<Object> values) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            statement.setObject(i + 1, values.get(i));
        }
        statement.addBatch();
    }
}

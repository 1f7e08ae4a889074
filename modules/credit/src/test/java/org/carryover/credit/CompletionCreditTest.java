package org.carryover.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.carryover.credit.CreditWorld.COMPLETED;
import static org.carryover.credit.CreditWorld.ROBIN;
import static org.carryover.credit.CreditWorld.ROBINS;
import static org.carryover.credit.CreditWorld.ROBIN_ID;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.carryover.catalog.SampleCourse;
import org.carryover.shared.Absent;
import org.carryover.shared.ContactHours;
import org.carryover.shared.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** From met requirements to completion, awards and certificate: all of it, once. */
class CompletionCreditTest {

    private static final List<String> TABLES =
            List.of("completion", "award", "certificate", "certificate_revision", "mail_message");

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aCompletionEarnsHoursAndACertificateAtOnce(TestDatabase.Kind kind) {
        try (CreditWorld world = new CreditWorld(kind)) {
            world.complete();

            CertificateView certificate = world.certificate();
            CertificateData data = certificate.data();
            assertThat(certificate.status()).isEqualTo(CertificateStatus.VALID);
            assertThat(certificate.isReady()).isFalse();
            assertThat(data.holder()).isEqualTo("Robin Sample, OTR/L");
            assertThat(data.hours()).isEqualTo(new ContactHours(60));
            assertThat(data.completedAt()).isEqualTo(COMPLETED);
            assertThat(data.startedOn()).isEqualTo(LocalDate.of(2026, 11, 2));
            assertThat(data.completedOn()).isEqualTo(LocalDate.of(2026, 11, 23)); // the provider's day, not UTC's
            assertThat(data.course().title()).isEqualTo("Calm Is Shared");
            assertThat(data.course().outline()).containsExactly("What co-regulation is", "The adult goes first");
            assertThat(data.units()).isEmpty();
            assertThat(data.signer().name()).isEqualTo("Sam Placeholder");
            assertThat(world.awards()).singleElement().isInstanceOfSatisfying(Award.Hours.class, hours -> {
                assertThat(hours.by()).isEqualTo(SampleCourse.provider().name());
                assertThat(hours.steps()).anyMatch(step -> step.contains("− 22.3") || step.contains("−22.3"));
            });
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void theSameEventAgainChangesNothing(TestDatabase.Kind kind) {
        try (CreditWorld world = new CreditWorld(kind)) {
            world.complete();
            CertificateNumber number = world.certificate().number();
            for (int i = 0; i < 5; i++) {
                world.complete();
            }
            assertThat(world.certificate().number()).isEqualTo(number);
            TABLES.forEach(table -> assertThat(world.rows(table)).as(table).isEqualTo(1));
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void fiftyEventsAtOnceGiveOneAwardAndOneCertificate(TestDatabase.Kind kind) throws Exception {
        try (CreditWorld world = new CreditWorld(kind);
                ExecutorService threads = Executors.newFixedThreadPool(50)) {
            CountDownLatch start = new CountDownLatch(1);
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < 50; i++) {
                all.add(threads.submit(() -> {
                    start.await();
                    world.complete();
                    return null;
                }));
            }
            start.countDown();
            for (Future<?> each : all) {
                each.get(); // none of them fails: the others do nothing
            }
            world.render();
            TABLES.forEach(table -> assertThat(world.rows(table)).as(table).isEqualTo(1));
            assertThat(world.rows("certificate_pdf")).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void theDatabaseItselfHoldsOneCompletionForAnEnrollment(TestDatabase.Kind kind) {
        try (CreditWorld world = new CreditWorld(kind)) {
            world.complete();
            assertThatThrownBy(() -> world.database.run(entities -> entities.createNativeQuery(
                                    "insert into certificate (number, enrollment_id, person_id, newest, version)"
                                            + " values ('another', ?1, 'robin', 1, 1)")
                            .setParameter(1, ROBINS.value())
                            .executeUpdate()))
                    .hasMessageContaining("certificate");
            assertThatThrownBy(() -> world.database.run(entities -> entities.createNativeQuery(
                                    "insert into completion select 'another', enrollment_id, person_id, course_version_id,"
                                            + " course_slug, course_title, version_number, started_at, completed_at, completed_on, zone, minutes,"
                                            + " recorded_at from completion")
                            .executeUpdate()))
                    .hasMessageContaining("completion");
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aTransactionThatFailsLeavesNothing(TestDatabase.Kind kind) {
        try (CreditWorld world = new CreditWorld(kind)) {
            assertThatThrownBy(() -> world.run(beans -> {
                        beans.credit().completed(world.met());
                        throw new IllegalStateException("the evaluation could not be saved");
                    }))
                    .hasMessageContaining("evaluation");
            TABLES.forEach(table -> assertThat(world.rows(table)).as(table).isZero());
            assertThat(world.rows("outbox_message where topic in ('mail', 'certificate.render')"))
                    .isZero();
            assertThatThrownBy(() -> world.in(beans -> beans.certificates().of(ROBIN, ROBINS)))
                    .isInstanceOf(Absent.class);
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void thePaperFollowsOnceHoweverOftenItIsOrdered(TestDatabase.Kind kind) {
        try (CreditWorld world = new CreditWorld(kind)) {
            world.complete();
            world.render();
            String hash = world.certificate().sha256();
            assertThat(hash).hasSize(64);
            world.run(beans -> beans.rendering()
                    .accept(
                            99,
                            "{\"number\":\"%s\",\"revision\":1}"
                                    .formatted(world.certificate().number().value())));
            assertThat(world.certificate().sha256()).isEqualTo(hash);
            assertThat(world.rows("certificate_pdf")).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aNameThatWouldPrintAsABoxHoldsThePaperAndNotTheCredit(TestDatabase.Kind kind) {
        try (CreditWorld world = new CreditWorld(kind)) {
            world.called(ROBIN_ID, "Robin 例 Sample");
            world.complete();

            CertificateStanding standing =
                    world.in(beans -> beans.certificates().of(ROBIN, ROBINS));
            assertThat(standing)
                    .isEqualTo(new CertificateStanding.Held(
                            "Robin 例 Sample", List.of(new Obstacle(Obstacle.Kind.NAME, List.of("例")))));
            assertThat(world.awards()).hasSize(1);
            assertThat(world.rows("certificate")).isZero();
            assertThat(world.rows("mail_message")).isEqualTo(1);

            world.rename(ROBIN_ID, "Robin Rei Sample");
            assertThat(world.certificate().data().holder()).isEqualTo("Robin Rei Sample");
        }
    }
}

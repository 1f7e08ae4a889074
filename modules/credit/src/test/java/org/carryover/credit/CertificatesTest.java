package org.carryover.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.carryover.credit.CreditWorld.ADA;
import static org.carryover.credit.CreditWorld.AUTHOR;
import static org.carryover.credit.CreditWorld.KIM;
import static org.carryover.credit.CreditWorld.ROBIN;
import static org.carryover.credit.CreditWorld.ROBINS;
import static org.carryover.credit.CreditWorld.ROBIN_ID;

import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.carryover.shared.Absent;
import org.carryover.shared.Actor;
import org.carryover.shared.ContactHours;
import org.carryover.shared.Forbidden;
import org.carryover.shared.PageRequest;
import org.carryover.shared.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One number, a chain of revisions, and who may see what. */
class CertificatesTest {

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aCorrectionIsARevisionUnderTheSameNumberAndLeavesTheOldPaperAsItWas(TestDatabase.Kind kind) {
        try (CreditWorld world = new CreditWorld(kind)) {
            world.complete();
            world.render();
            CertificateView first = world.certificate();
            byte[] firstPaper = paper(world, first.number(), 1).bytes();

            world.pass(Duration.ofDays(3));
            world.rename(ROBIN_ID, "Robin Sample-Núñez, OTR/L");
            assertThat(world.certificate().revision()).isEqualTo(1); // nobody asked yet
            assertThat(world.certificate().renamed()).isTrue();
            assertThat(reissue(world, ROBIN, first.number(), "Married"))
                    .isEqualTo(new CreditChange.Done(first.number().value()));
            world.render();

            CertificateView second = world.certificate();
            assertThat(second.number()).isEqualTo(first.number());
            assertThat(second.revision()).isEqualTo(2);
            assertThat(second.data().replaces()).isEqualTo(1);
            assertThat(second.data().holder()).isEqualTo("Robin Sample-Núñez, OTR/L");
            assertThat(second.data().completedAt()).isEqualTo(first.data().completedAt());
            assertThat(second.data().hours()).isEqualTo(first.data().hours());
            assertThat(second.sha256()).isNotEqualTo(first.sha256());
            assertThat(second.renamed()).isFalse();

            assertThat(paper(world, first.number(), 1).bytes()).isEqualTo(firstPaper);
            assertThat(paper(world, first.number(), 1).sha256()).isEqualTo(first.sha256());
            assertThat(second.chain())
                    .extracting(CertificateView.Revision::sha256)
                    .containsExactly(first.sha256(), second.sha256());
            assertThat(second.chain().getFirst()).satisfies(old -> {
                assertThat(old.status()).isEqualTo(CertificateStatus.SUPERSEDED);
                assertThat(old.replacedBy()).isEqualTo(2);
                assertThat(old.endReason()).isEqualTo("Married");
                assertThat(old.holder()).isEqualTo("Robin Sample, OTR/L");
            });
            assertThat(world.rows("audit_entry where action = 'certificate.reissue'"))
                    .isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void askedForOftenAndAtOnceItIsIssuedAgainOnce(TestDatabase.Kind kind) throws Exception {
        try (CreditWorld world = new CreditWorld(kind);
                ExecutorService threads = Executors.newFixedThreadPool(8)) {
            world.complete();
            CertificateNumber number = world.certificate().number();
            List<Callable<CreditChange>> all =
                    Collections.nCopies(8, () -> reissue(world, ADA, number, 1, "A correction"));
            List<CreditChange> changes = new ArrayList<>();
            for (Future<CreditChange> each : threads.invokeAll(all)) {
                changes.add(each.get());
            }
            assertThat(changes).filteredOn(CreditChange::isDone).hasSize(1);
            assertThat(changes)
                    .filteredOn(change -> !change.isDone())
                    .extracting(CreditChange::faults)
                    .containsOnly(Map.of("number", "credit.certificate.changed"));
            assertThat(world.certificate().chain())
                    .extracting(CertificateView.Revision::replacedBy)
                    .containsExactly(2, null);
            assertThat(world.rows("certificate_revision where status = 'VALID'"))
                    .isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void whatIsRevokedStaysRevokedAndANewRevisionMayFollow(TestDatabase.Kind kind) {
        try (CreditWorld world = new CreditWorld(kind)) {
            world.complete();
            CertificateNumber number = world.certificate().number();
            world.pass(Duration.ofDays(1));

            assertThat(revoke(world, number, "  ").faults()).containsEntry("reason", "credit.reason.missing");
            assertThat(revoke(world, number, "Wrong person enrolled").isDone()).isTrue();
            assertThat(revoke(world, number, "Again").faults()).containsEntry("number", "credit.certificate.revoked");
            assertThat(reissue(world, ROBIN, number, "I want it back").faults())
                    .containsEntry("number", "credit.certificate.revoked");

            PublicCertificate revoked = verify(world, number.value());
            assertThat(revoked.status()).isEqualTo(CertificateStatus.REVOKED);
            assertThat(revoked.statusOn()).isEqualTo(LocalDate.of(2026, 11, 24));
            assertThat(revoked.replacedBy()).isNull();

            assertThat(reissue(world, ADA, number, "The accounts were merged").isDone())
                    .isTrue();
            CreditChange late =
                    world.in(beans -> beans.certificates().revoke(ADA, number, 1, "Meant the first revision"));
            assertThat(late.faults()).containsEntry("number", "credit.certificate.changed");
            assertThat(verify(world, number.value()).status()).isEqualTo(CertificateStatus.VALID);
            PublicCertificate first = world.in(
                    beans -> beans.certificates().verify(number.value(), 1).orElseThrow());
            assertThat(first.status()).isEqualTo(CertificateStatus.REVOKED);
            assertThat(first.replacedBy()).isEqualTo(2);
            assertThat(world.rows(
                            "audit_entry where action = 'certificate.revoke' and reason = 'Wrong person enrolled'"))
                    .isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void anybodyMayVerifyAndLearnsTheMinimum(TestDatabase.Kind kind) {
        try (CreditWorld world = new CreditWorld(kind)) {
            world.complete();
            CertificateNumber number = world.certificate().number();
            PublicCertificate expected = new PublicCertificate(
                    number,
                    1,
                    CertificateStatus.VALID,
                    LocalDate.of(2026, 11, 23),
                    "Robin Sample, OTR/L",
                    "Calm Is Shared",
                    LocalDate.of(2026, 11, 23),
                    new ContactHours(60),
                    null);
            assertThat(verify(world, number.grouped().toLowerCase(Locale.ROOT))).isEqualTo(expected);
            assertUnknown(world, certificates -> certificates.verify(number.value(), 2));
            assertUnknown(
                    world,
                    certificates ->
                            certificates.verify(CertificateNumber.random().value()));
            assertUnknown(world, certificates -> certificates.verify("'; drop table certificate; --"));
        }
    }

    @Test
    void thePublicRecordHasNoFieldForAnythingElse() {
        assertThat(Arrays.stream(PublicCertificate.class.getRecordComponents()).map(RecordComponent::getName))
                .containsExactly(
                        "number",
                        "revision",
                        "status",
                        "statusOn",
                        "holder",
                        "courseTitle",
                        "completedOn",
                        "hours",
                        "replacedBy");
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void forEverybodyElseItIsAbsent(TestDatabase.Kind kind) {
        try (CreditWorld world = new CreditWorld(kind)) {
            world.complete();
            world.render();
            CertificateNumber number = world.certificate().number();
            for (Actor stranger : List.of(KIM, AUTHOR, Actor.VISITOR)) {
                assertAbsent(world, certificates -> certificates.of(stranger, ROBINS));
                assertAbsent(world, certificates -> certificates.issue(stranger, ROBINS));
                assertAbsent(world, certificates -> certificates.explain(stranger, ROBINS));
                assertAbsent(world, certificates -> certificates.certificate(stranger, number));
                assertAbsent(world, certificates -> certificates.certificate(stranger, number, 1));
                assertAbsent(world, certificates -> certificates.pdf(stranger, number, 1));
                assertAbsent(world, certificates -> certificates.list(stranger, ROBIN_ID));
                assertAbsent(world, certificates -> certificates.reissue(stranger, number, 1, "Mine"));
                assertThatThrownBy(() -> revokeBy(world, stranger, number)).isInstanceOf(Forbidden.class);
                assertThatThrownBy(() -> world.in(beans ->
                                beans.certificates().find(stranger, CertificateFilter.ANY, new PageRequest(1, 10))))
                        .isInstanceOf(Forbidden.class);
                assertThatThrownBy(() -> world.run(
                                beans -> beans.certificates().export(stranger, CertificateFilter.ANY, row -> {})))
                        .isInstanceOf(Forbidden.class);
                assertThatThrownBy(() -> world.in(beans -> beans.transcripts().of(stranger, ROBIN_ID, null, null)))
                        .isInstanceOf(Absent.class);
            }
            assertThatThrownBy(() -> revokeBy(world, ROBIN, number)).isInstanceOf(Forbidden.class);
            List<CertificateRow> own = world.in(beans -> beans.certificates().list(ROBIN, ROBIN_ID));
            assertThat(own).hasSize(1);
            assertThat(paper(world, ADA, number, 1).fileName()).contains(number.grouped());
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aHolderWithTheSameNameNeedsNoOtherPaper(TestDatabase.Kind kind) {
        try (CreditWorld world = new CreditWorld(kind)) {
            world.complete();
            CertificateNumber number = world.certificate().number();
            assertThat(reissue(world, ROBIN, number, "Once more").faults())
                    .isEqualTo(Map.of("name", "credit.name.same"));
            world.called(ROBIN_ID, "Robin 例");
            assertThat(reissue(world, ROBIN, number, "Other script").faults())
                    .isEqualTo(Map.of("name", "credit.certificate.obstacle.NAME"));
            assertThat(world.certificate().revision()).isEqualTo(1);
        }
    }

    private static void assertUnknown(
            CreditWorld world, Function<Certificates, Optional<PublicCertificate>> verification) {
        Optional<PublicCertificate> found = world.in(beans -> verification.apply(beans.certificates()));
        assertThat(found).isEmpty();
    }

    private static void assertAbsent(CreditWorld world, Function<Certificates, ?> use) {
        assertThatThrownBy(() -> world.in(beans -> use.apply(beans.certificates())))
                .isInstanceOf(Absent.class);
    }

    private static PublicCertificate verify(CreditWorld world, String number) {
        return world.in(beans -> beans.certificates().verify(number).orElseThrow());
    }

    private static CreditChange revoke(CreditWorld world, CertificateNumber number, String reason) {
        int seen = world.certificate().revision();
        return world.in(beans -> beans.certificates().revoke(ADA, number, seen, reason));
    }

    private static CreditChange revokeBy(CreditWorld world, Actor actor, CertificateNumber number) {
        return world.in(beans -> beans.certificates().revoke(actor, number, 1, "No"));
    }

    private static CreditChange reissue(CreditWorld world, Actor actor, CertificateNumber number, String reason) {
        return reissue(world, actor, number, world.certificate().revision(), reason);
    }

    private static CreditChange reissue(
            CreditWorld world, Actor actor, CertificateNumber number, int seen, String reason) {
        return world.in(beans -> beans.certificates().reissue(actor, number, seen, reason));
    }

    private static CertificatePdf paper(CreditWorld world, CertificateNumber number, int revision) {
        return paper(world, ROBIN, number, revision);
    }

    private static CertificatePdf paper(CreditWorld world, Actor actor, CertificateNumber number, int revision) {
        return world.in(
                beans -> beans.certificates().pdf(actor, number, revision).orElseThrow());
    }
}

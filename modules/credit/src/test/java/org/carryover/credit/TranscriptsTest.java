package org.carryover.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carryover.credit.CreditWorld.ADA;
import static org.carryover.credit.CreditWorld.COMPLETED;
import static org.carryover.credit.CreditWorld.ROBIN;
import static org.carryover.credit.CreditWorld.ROBIN_ID;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.carryover.learning.EnrollmentId;
import org.carryover.learning.RequirementsMet;
import org.carryover.shared.ContactHours;
import org.carryover.shared.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.verapdf.pdfa.flavours.PDFAFlavour;

class TranscriptsTest {

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aPeriodHoldsItsFirstAndItsLastDayAndTheTotalsOfWhatIsValid(TestDatabase.Kind kind) {
        try (CreditWorld world = new CreditWorld(kind)) {
            String accreditor = world.accreditor(UnitRule.AOTA);
            world.approve(accreditor, LocalDate.of(2026, 1, 1), null);
            completions(world, 3);
            revokeNewest(world);

            Transcript all = transcript(world, null, null);
            assertThat(all.lines()).extracting(Transcript.Line::completedOn).containsExactly(day(25), day(24), day(23));
            assertThat(all.lines()).extracting(Transcript.Line::counted).containsExactly(false, true, true);
            assertThat(all.hours()).isEqualTo(new ContactHours(120));
            assertThat(all.units()).containsExactly(new Transcript.UnitTotal("AOTA CEU", new BigDecimal("0.2")));
            assertThat(transcript(world, day(24), day(24)).lines()).hasSize(1);
            assertThat(transcript(world, null, day(23)).lines()).hasSize(1);
            assertThat(transcript(world, day(26), null).isEmpty()).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void aHeldCertificateCountsAndSaysSo(TestDatabase.Kind kind) {
        try (CreditWorld world = new CreditWorld(kind)) {
            world.called(ROBIN_ID, "Robin 例");
            world.complete();
            assertThat(transcript(world, null, null).lines()).singleElement().satisfies(line -> {
                assertThat(line.number()).isNull();
                assertThat(line.counted()).isTrue();
            });
            assertThat(pdf(world)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = TestDatabase.Kind.class,
            names = {"H2"})
    void thePaperLastsAndTakesAsManyPagesAsItNeeds(TestDatabase.Kind kind) throws Exception {
        try (CreditWorld world = new CreditWorld(kind)) {
            completions(world, 30);
            revokeNewest(world);
            for (String name : new String[] {"Robin Sample, OTR/L", "محمد علي"}) {
                world.called(ROBIN_ID, name);
                byte[] pdf = pdf(world).orElseThrow();
                assertThat(Papers.faults(pdf, PDFAFlavour.PDFA_2_A)).isEmpty();
                assertThat(Papers.faults(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
                try (PDDocument document = Loader.loadPDF(pdf)) {
                    assertThat(document.getNumberOfPages()).isGreaterThan(1);
                }
                assertThat(Papers.text(pdf))
                        .contains("29 contact hours (1,740 minutes)", "Revoked, not counted", "Calm Is Shared");
            }
        }
    }

    private static LocalDate day(int day) {
        return LocalDate.of(2026, 11, day);
    }

    private static void completions(CreditWorld world, int days) {
        for (int i = 0; i < days; i++) {
            RequirementsMet met = new RequirementsMet(
                    new EnrollmentId("enrollment-" + i), ROBIN_ID, world.course, COMPLETED.plus(Duration.ofDays(i)));
            world.run(beans -> beans.credit().completed(met));
            world.pass(Duration.ofDays(1));
        }
    }

    private static void revokeNewest(CreditWorld world) {
        world.run(beans -> beans.certificates()
                .revoke(
                        ADA,
                        beans.certificates().list(ROBIN, ROBIN_ID).getFirst().number(),
                        1,
                        "Taken twice"));
    }

    private static Transcript transcript(CreditWorld world, LocalDate from, LocalDate to) {
        return world.in(beans -> beans.transcripts().of(ROBIN, ROBIN_ID, from, to));
    }

    private static Optional<byte[]> pdf(CreditWorld world) {
        return world.in(beans -> beans.transcripts().pdf(ROBIN, ROBIN_ID, null, null));
    }
}

package org.carryover.strategies;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;

class HandoutSheetTest {

    private static final String STEPS = """
            <p>A storm can look as if it came from nowhere. A map helps you see when to help &amp; when to wait.</p>
            <h2 id="do">What to do</h2>
            <ol>
            <li><strong>Pick one kind of storm,</strong> like "time to turn off the tablet."</li>
            <li>Write <em>early signs</em>, <em>peak</em> and <em>repair</em> at the top:
            <ul>
            <li>Early signs: make one guess and give one small help.</li>
            <li>Coming down: offer water and quiet.</li>
            </ul>
            </li>
            </ol>
            <h2>Stay safe</h2>
            <ul>
            <li>Never hold your child face down.</li>
            <li>In danger, call 911.</li>
            </ul>
            """;

    @BeforeAll
    static void veraPdf() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    @ParameterizedTest
    @EnumSource(
            value = PDFAFlavour.class,
            names = {"PDFA_2_A", "PDFUA_1"})
    void everybodyCanReadItForever(PDFAFlavour flavour) throws Exception {
        byte[] pdf = new HandoutSheet(handout(STEPS)).pdf();
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour)) {
            ValidationResult result =
                    Foundries.defaultInstance().createValidator(flavour, false).validate(parser);
            assertThat(result.getTestAssertions()).isEmpty();
            assertThat(result.isCompliant()).isTrue();
        }
    }

    @Test
    void itIsOnePageInTheLanguageOfTheFamily() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(new HandoutSheet(handout(STEPS)).pdf())) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("en");
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("Draw a <storm> map & go");
            assertThat(text(pdf))
                    .contains("Draw a <storm> map & go", "when to help & when to wait", "face down", "Our plan")
                    .contains("Revision 3, November 24, 2026", "/strategy/storm-map");
        }
    }

    @Test
    void theFamilysPlanMakesRoomForALongText() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(new HandoutSheet(handout(lines(34))).pdf())) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
            assertThat(text(pdf)).contains("Line 34.").doesNotContain("Our plan");
        }
    }

    @Test
    void noWordIsEverLeftOut() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(new HandoutSheet(handout(lines(70))).pdf())) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(2);
            assertThat(text(pdf)).contains("Line 1.", "Line 70.");
        }
    }

    private static String lines(int count) {
        StringBuilder html = new StringBuilder("<p>Opening.</p><h2>What to do</h2><ol>");
        for (int i = 1; i <= count; i++) {
            html.append("<li>Line ").append(i).append(".</li>");
        }
        return html.append("</ol>").toString();
    }

    private static String text(PDDocument pdf) throws IOException {
        return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
    }

    private static Handout handout(String html) {
        HandoutContent content = new HandoutContent(
                "en", "storm-map", "Draw a <storm> map & go", new RichText(html, ""), Optional.empty());
        return new Handout(content, 3, Instant.parse("2026-11-24T10:00:00Z"));
    }
}

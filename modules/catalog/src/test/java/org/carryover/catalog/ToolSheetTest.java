package org.carryover.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.Instant;
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

class ToolSheetTest {

    private static final Tool FORM = new Tool(
            "joint-plan",
            "Joint plan & more",
            "<p>One goal, one date.</p><table><thead><tr><th></th><th></th></tr></thead><tbody>"
                    + "<tr><td><strong>Our goal.</strong></td><td></td></tr><tr><td>One thing to try</td><td></td></tr></tbody></table>"
                    + "<h2>When we look again</h2><p>We decide: ☐ keep ☐ change one thing</p>");

    @BeforeAll
    static void judge() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    @ParameterizedTest
    @EnumSource(
            value = PDFAFlavour.class,
            names = {"PDFA_2_A", "PDFUA_1"})
    void everybodyCanReadItForever(PDFAFlavour flavour) throws Exception {
        try (PDFAParser parser =
                Foundries.defaultInstance().createParser(new ByteArrayInputStream(printed(FORM)), flavour)) {
            ValidationResult result =
                    Foundries.defaultInstance().createValidator(flavour, false).validate(parser);
            assertThat(result.isCompliant()).as(result.toString()).isTrue();
        }
    }

    @Test
    void itIsOnePageWithAllItsWords() throws Exception {
        try (PDDocument document = Loader.loadPDF(printed(FORM))) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            assertThat(new PDFTextStripper().getText(document))
                    .contains("Joint plan & more", "One thing to try", "change one thing");
        }
    }

    private static byte[] printed(Tool tool) {
        CourseContent course = SampleCourse.content();
        CourseVersion version = new CourseVersion(
                new CourseVersionId("v"),
                course.slug(),
                1,
                Instant.EPOCH,
                1,
                Instant.EPOCH,
                CourseState.PUBLISHED,
                course,
                HoursComputation.of(course));
        return new ToolSheet(version, tool).pdf();
    }
}

package org.carryover.credit;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.verapdf.pdfa.flavours.PDFAFlavour;

class CertificatePaperTest {

    private static final Award.Units UNITS = Papers.units("Sample Accreditor", Papers.STATEMENT);

    /** Names that other systems printed as boxes, question marks, backward or in single letters. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Robin Sample, OTR/L",
                "Siân Ŵyn Łucja Ñuñez",
                "Nguyễn Thị Việt Hồng",
                "Ελένη Παράδειγμα",
                "Кирилл Щёголев",
                "Ọlá Ẹ̀bùn",
                "אברהם לוי",
                "محمد علي الكبير",
                "कृष्णा शर्मा",
                "শ্রী মুখোপাধ্যায়",
                "ស្រីមុំ",
                "O’Brien-Smith & <Sons>",
                "Anna אברהם محمد कृष्णा"
            })
    void everyNameIsPrintedInAFileThatLastsAndThatEverybodyCanRead(String name) throws Exception {
        byte[] pdf = new CertificatePaper(Papers.of(name, UNITS)).pdf();

        assertThat(Papers.faults(pdf, PDFAFlavour.PDFA_2_A)).isEmpty();
        assertThat(Papers.faults(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
        assertThat(Glyphs.missingInName(name)).isEmpty();
        assertThat(said(pdf)).contains(new PrintedName(name, 500, 40).text());
    }

    @Test
    void aNameThatIsDrawnIsNotAlsoSet() {
        assertThat(new PrintedName("Nguyễn Thị Việt", 500, 40).isDrawn()).isFalse();
        assertThat(new PrintedName("Ọlá Ẹ̀bùn", 500, 40).isDrawn()).isTrue(); // a mark without a letter of its own
        assertThat(new PrintedName("אברהם", 500, 40).isDrawn()).isTrue();
    }

    /** Rules 26 and 28. */
    @Test
    void theFaceHoldsEverythingThatBoardsAskFor() throws Exception {
        String face = Papers.text(new CertificatePaper(Papers.of("Robin Sample, OTR/L", UNITS)).pdf(), 1, 1);
        assertThat(face)
                .contains("Robin Sample, OTR/L", "Coaching Parents: the Partnership Method")
                .contains("Carryover Learning", "1 Sample Street", "records@carryover.example", "+1 555 0100")
                .contains("AOTA provider no. AP-1234", "CE Broker provider no. 50-5678")
                .contains("Dana Example, OTD, OTR/L", "Robin Sample, MS, OTR/L")
                .contains("Version 3, Introductory")
                .contains("Sample Accreditor, activity no. ACT-99 provider no. P-77")
                .contains("Distance Learning–Independent, self-paced, not interactive")
                .contains("Online – Distance Learning–Independent")
                .contains("November 2 to 23, 2026", "Completed November 23, 2026")
                .contains("1.5 contact hours (90 minutes)")
                .contains("0.1 AOTA CEU", "1 contact hour = 0.1 AOTA CEU")
                .contains("Sam Placeholder, OTD, OTR/L CE Administrator, authorized signer")
                .contains(Papers.STATEMENT)
                .contains("CEX7-VCRN-THZZ-BY9D-F", "carryover.example/verify");
        assertThat(face).doesNotContain("PDU"); // rule 27: it means one hour here and ten there
    }

    /** Rules 11 and V-X10: without an approval nothing looks like one. */
    @Test
    void withoutAnApprovalThereAreHoursAndNothingElse() throws Exception {
        String paper = Papers.text(new CertificatePaper(Papers.of("Robin Sample")).pdf());
        assertThat(paper)
                .contains("1.5 contact hours", "awarded by Carryover Learning", "Accreditor approval None")
                .doesNotContain("CEU", "contact hour =", "endorse", "AOTA");
    }

    /** Rule 31. */
    @Test
    void theCompanionSaysWhatTheCourseWas() throws Exception {
        byte[] pdf = new CertificatePaper(Papers.of("Robin Sample")).pdf();
        assertThat(Papers.text(pdf, 2, 2))
                .contains("Distinguish coaching from advice giving.", "Begin with what the parent knows")
                .contains("Twelve years in early intervention.", "Disclosure: A fee for reviewing.")
                .contains("Pilot test with 6 learners", "no partial credit", "Occupational Therapy Service Delivery");
        assertThat(pages(pdf)).isEqualTo(2);
    }

    @Test
    void aRevisionNamesTheOneItReplaces() throws Exception {
        CertificateData data = Papers.of("Robin Sample", "Title", 2, List.of());
        assertThat(Papers.text(new CertificatePaper(data).pdf(), 1, 1)).contains("Revision 2", "replaces revision 1");
    }

    @Test
    void longNamesAndTitlesGetSmallerAndStayOnThePage() throws Exception {
        String name = "Wolfeschlegelsteinhausen ".repeat(8).strip();
        String title = "A Title That Goes On and On about Coaching ".repeat(4).strip();
        byte[] pdf = new CertificatePaper(Papers.of(name, title, 1, List.of(UNITS, UNITS, UNITS))).pdf();
        assertThat(Papers.text(pdf, 1, 1)).contains(name, title, "CEX7-VCRN-THZZ-BY9D-F", Papers.STATEMENT);
        assertThat(pages(pdf)).isEqualTo(2);
    }

    @Test
    void whatFitsAtNoSizeTakesAnotherPageAndLosesNoWord() throws Exception {
        Award.Units wordy = Papers.units("Sample Accreditor", "No endorsement is implied. ".repeat(44) + "Last word.");
        byte[] pdf = new CertificatePaper(Papers.of("Robin Sample", wordy, wordy, wordy, wordy, wordy, wordy)).pdf();
        assertThat(Papers.text(pdf).split("Last word", -1)).hasSize(7);
        assertThat(Papers.text(pdf)).contains("CEX7-VCRN-THZZ-BY9D-F", "Twelve years in early intervention.");
        assertThat(pages(pdf)).isGreaterThan(2);
        assertThat(Papers.faults(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
    }

    @Test
    void theCodeLeadsToTheVerificationOfThisRevision() throws Exception {
        BufferedImage page = image(new CertificatePaper(Papers.of("Robin Sample")).pdf(), 150);
        int[] pixels = page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
        BinaryBitmap bitmap = new BinaryBitmap(
                new HybridBinarizer(new RGBLuminanceSource(page.getWidth(), page.getHeight(), pixels)));
        assertThat(new QRCodeReader().decode(bitmap).getText())
                .isEqualTo("https://carryover.example/verify/CEX7VCRNTHZZBY9DF/1");
    }

    @Test
    void aNameFromRightToLeftIsNotPrintedBackward() throws Exception {
        // A wide letter, then narrow ones: read from the right, the wide one comes first and stands rightmost.
        List<int[]> letters = Ink.of(nameOn("שווו")).columns();
        assertThat(letters).hasSize(4);
        assertThat(width(letters.getLast())).isGreaterThan(2 * width(letters.getFirst()));
    }

    @Test
    void arabicLettersAreJoined() throws Exception {
        assertThat(Ink.of(nameOn("محمد")).columns()).hasSize(1);
    }

    @Test
    void aVowelSignOfDevanagariStandsBeforeItsConsonant() throws Exception {
        Ink consonant = Ink.of(nameOn("क"));
        Ink syllable = Ink.of(nameOn("कि"));
        assertThat(syllable.width()).isGreaterThan(consonant.width());
        // The consonant is the right part of the syllable, below the headline.
        assertThat(syllable.right(consonant.width()).sharedWith(consonant)).isGreaterThan(0.8);
        assertThat(syllable.left(consonant.width()).sharedWith(consonant)).isLessThan(0.7);
    }

    private static int width(int[] column) {
        return column[1] - column[0];
    }

    /** The printed name alone: what stands between the two lines around it. */
    private static BufferedImage nameOn(String name) throws Exception {
        byte[] pdf = new CertificatePaper(Papers.of(name)).pdf();
        double above = TextLines.bottomOf(pdf, "Certificate of completion");
        double below = TextLines.topOf(pdf, "completed");
        BufferedImage page = image(pdf, 144);
        int top = (int) Math.ceil(above * 2) + 2;
        int bottom = (int) Math.floor(below * 2) - 2;
        return page.getSubimage(120, top, 900, bottom - top);
    }

    private static BufferedImage image(byte[] pdf, int dpi) throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFRenderer(document).renderImageWithDPI(0, dpi);
        }
    }

    private static int pages(byte[] pdf) throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        }
    }

    /** The words of the first page, and what drawings say where they are writing. */
    private static String said(byte[] pdf) throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            List<String> texts = new ArrayList<>();
            collect(document.getDocumentCatalog().getStructureTreeRoot(), texts);
            return Papers.text(pdf, 1, 1) + String.join(" ", texts);
        }
    }

    private static void collect(PDStructureNode node, List<String> texts) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                if (element.getActualText() != null) {
                    texts.add(element.getActualText());
                }
                collect(element, texts);
            }
        }
    }
}

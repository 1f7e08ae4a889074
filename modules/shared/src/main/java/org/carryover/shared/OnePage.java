package org.carryover.shared;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.logging.Level;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * Sets html on one page of paper, as a file that is PDF/A-2a and PDF/UA-1: fonts embedded, tagged, colors with their profile. The html names the faces of {@link PdfFonts} and fetches
 * nothing.
 */
public final class OnePage {

    static {
        // It tells each step, and warns of a missing description before it has read the one that is there. veraPDF
        // judges in the tests.
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.SEVERE));
    }

    private static final byte[] SRGB =
            ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    private OnePage() {}

    /**
     * @param settings the same words set in ways that take less and less room; the first that fits one page is printed. Words are never left out, so where none fits the last one takes a
     *     second page.
     */
    public static byte[] print(List<String> settings) {
        for (String html : settings) {
            ByteArrayOutputStream pdf = new ByteArrayOutputStream();
            try (PDDocument document = new PDDocument();
                    PdfBoxRenderer renderer = renderer(html, document, pdf)) {
                renderer.layout();
                int pages = renderer.getRootBox().getLayer().getPages().size();
                if (pages == 1 || html.equals(settings.getLast())) {
                    renderer.createPDF();
                    return pdf.toByteArray();
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        throw new IllegalArgumentException("There is nothing to print");
    }

    private static PdfBoxRenderer renderer(String html, PDDocument document, OutputStream pdf) throws IOException {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.usePDDocument(document);
        builder.withHtmlContent(html, null);
        builder.useUriResolver((base, uri) -> null);
        for (PdfFonts.Face face : PdfFonts.TEXT) {
            FontStyle style = face.italic() ? FontStyle.ITALIC : FontStyle.NORMAL;
            builder.useFont(new PDFontSupplier(font(document, face)), face.family(), face.weight(), style, true);
        }
        builder.usePdfUaAccessibility(true);
        builder.usePdfAConformance(PdfRendererBuilder.PdfAConformance.PDFA_2_A);
        builder.useColorProfile(SRGB);
        builder.withProducer("Carryover");
        builder.toStream(pdf);
        return builder.buildPdfRenderer();
    }

    /** Without glyph substitution: the glyph of a ligature ("ff") has no Unicode value, and then nobody can search, copy or hear the word. */
    private static PDFont font(PDDocument document, PdfFonts.Face face) throws IOException {
        try (InputStream file = face.open()) {
            TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(file));
            font.setEnableGsub(false);
            return PDType0Font.load(document, font, true);
        }
    }
}

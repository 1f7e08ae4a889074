package org.carryover.credit;

import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.FSObjectDrawerFactory;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.PageBox;
import com.openhtmltopdf.util.XRLog;
import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import java.awt.Graphics2D;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.stream.IntStream;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.StandardStructureTypes;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.carryover.shared.PdfFonts;
import org.w3c.dom.Element;

/**
 * Sets html and prints it as one file that is PDF/A-2a and PDF/UA-1: fonts embedded, tagged, colors with their profile. An {@code object} of a type that has a drawing is drawn
 * as vectors; what decorates a page lies behind its content and is nothing to a reader that speaks.
 */
final class PdfPress implements AutoCloseable {

    /** Draws into a space of its own, from the upper left. */
    interface Drawing {
        void draw(Graphics2D graphics, double width, double height);
    }

    /** Where an element came to stand, in points from the top of what its page holds. */
    record Place(int page, double top, double bottom) {}

    static {
        // It tells each step, and warns of a missing description before it has read the one that is there. veraPDF
        // judges in the tests.
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.SEVERE));
    }

    private static final byte[] SRGB =
            ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    private final PDDocument document;
    private final PdfBoxRenderer renderer;

    PdfPress(String html, Map<String, Drawing> drawings) {
        try {
            document = new PDDocument();
            renderer = renderer(html, drawings);
            renderer.layout();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private PdfBoxRenderer renderer(String html, Map<String, Drawing> drawings) throws IOException {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.usePDDocument(document);
        builder.withHtmlContent(html, null);
        // Nothing is fetched: a paper holds all it needs.
        builder.useUriResolver((base, uri) -> null);
        for (PdfFonts.Face face : PdfFonts.TEXT) {
            FontStyle style = face.italic() ? FontStyle.ITALIC : FontStyle.NORMAL;
            builder.useFont(new PDFontSupplier(font(face)), face.family(), face.weight(), style, true);
        }
        builder.useObjectDrawerFactory(new Drawings(drawings));
        builder.usePdfUaAccessibility(true);
        builder.usePdfAConformance(PdfAConformance.PDFA_2_A);
        builder.useColorProfile(SRGB);
        builder.withProducer("Carryover");
        builder.toStream(OutputStream.nullOutputStream());
        return builder.buildPdfRenderer();
    }

    /** Without glyph substitution: the glyph of a ligature ("ff") has no Unicode value, and then nobody can search, copy or hear the word. */
    private PDFont font(PdfFonts.Face face) throws IOException {
        try (InputStream file = face.open()) {
            TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(file));
            font.setEnableGsub(false);
            return PDType0Font.load(document, font, true);
        }
    }

    int pages() {
        return renderer.getRootBox().getLayer().getPages().size();
    }

    Place place(String id) {
        Box box = renderer.getSharedContext().getBoxById(id);
        if (box == null) {
            throw new IllegalArgumentException("No element " + id);
        }
        List<PageBox> all = renderer.getRootBox().getLayer().getPages();
        int page = IntStream.range(0, all.size())
                .filter(i -> box.getAbsY() < all.get(i).getBottom())
                .findFirst()
                .orElse(all.size() - 1);
        double top = box.getAbsY() - all.get(page).getTop();
        return new Place(page, top / dots(), (top + box.getHeight()) / dots());
    }

    private double dots() {
        return renderer.getDotsPerPoint();
    }

    /**
     * @param behind what decorates each page, by its number from 0
     * @param spoken what a drawing says, where it is writing and no picture
     */
    byte[] print(Map<Integer, Drawing> behind, String spoken) {
        try {
            renderer.createPDFKeepOpen();
            for (int i = 0; i < document.getNumberOfPages(); i++) {
                if (behind.containsKey(i)) {
                    decorate(document.getPage(i), behind.get(i));
                }
            }
            say(document.getDocumentCatalog().getStructureTreeRoot(), spoken);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void decorate(PDPage page, Drawing drawing) throws IOException {
        float width = page.getMediaBox().getWidth();
        float height = page.getMediaBox().getHeight();
        PdfBoxGraphics2D graphics = new PdfBoxGraphics2D(document, width, height);
        drawing.draw(graphics, width, height);
        graphics.dispose();
        try (PDPageContentStream content = new PDPageContentStream(document, page, AppendMode.PREPEND, true, true)) {
            content.beginMarkedContent(COSName.ARTIFACT);
            content.drawForm(graphics.getXFormObject());
            content.endMarkedContent();
        }
    }

    /** Turns the figure that is described by {@code spoken} into the text that it is: it is read, found and copied as such. */
    private static void say(PDStructureNode node, String spoken) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                if (spoken.equals(element.getAlternateDescription())) {
                    element.setStructureType(StandardStructureTypes.SPAN);
                    element.setActualText(spoken);
                    element.getCOSObject().removeItem(COSName.ALT);
                    element.getCOSObject().removeItem(COSName.A);
                }
                say(element, spoken);
            }
        }
    }

    @Override
    public void close() {
        try (document) {
            renderer.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String escape(String text) {
        return text.replaceAll("\\p{Cc}", " ")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    static String sheet(String name) {
        try (InputStream sheet = PdfPress.class.getResourceAsStream(name)) {
            return new String(sheet.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Drawings(Map<String, Drawing> byType) implements FSObjectDrawerFactory {

        @Override
        public boolean isReplacedObject(Element element) {
            return byType.containsKey(element.getAttribute("type"));
        }

        @Override
        public FSObjectDrawer createDrawer(Element element) {
            Drawing drawing = byType.get(element.getAttribute("type"));
            return (object, x, y, width, height, output, context, dotsPerPixel) -> {
                float w = (float) width / dotsPerPixel;
                float h = (float) height / dotsPerPixel;
                output.drawWithGraphics((float) x, (float) y, w, h, graphics -> drawing.draw(graphics, w, h));
                return Map.of();
            };
        }
    }
}

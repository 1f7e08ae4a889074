package org.carryover.strategies;

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
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.logging.Level;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.carryover.shared.PdfFonts;
import org.carryover.shared.Settings;

/**
 * A family handout on paper: PDF/A-2a and PDF/UA-1. It fits one page: where the text is long, the lines for the family's own plan go first
 * and then the letters get smaller. Words are never left out, so a text that fits at no size takes a second page.
 */
final class HandoutSheet {

    static {
        // It tells each step, and warns of a missing description before it has read the one that is there. veraPDF
        // judges in the tests.
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.SEVERE));
    }

    /** How the same words are set. */
    private record Setting(double points, boolean plan) {}

    private static final List<Setting> SETTINGS = List.of(
            new Setting(13, true),
            new Setting(12.5, true),
            new Setting(12, true),
            new Setting(11.5, true),
            new Setting(11, true),
            new Setting(12, false),
            new Setting(11.5, false),
            new Setting(11, false),
            new Setting(10.5, false),
            new Setting(10, false));

    private static final String STYLE = style();
    private static final byte[] SRGB =
            ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    private final HandoutContent content;
    private final ResourceBundle words;
    private final int revision;
    private final LocalDate published;

    HandoutSheet(Handout handout) {
        this.content = handout.content();
        this.words = content.words();
        this.revision = handout.revision();
        this.published = LocalDate.ofInstant(handout.publishedAt(), ZoneOffset.UTC);
    }

    byte[] pdf() {
        for (Setting setting : SETTINGS) {
            ByteArrayOutputStream pdf = new ByteArrayOutputStream();
            try (PDDocument document = new PDDocument();
                    PdfBoxRenderer renderer = renderer(html(setting), document, pdf)) {
                renderer.layout();
                if (pages(renderer) == 1 || setting.equals(SETTINGS.getLast())) {
                    renderer.createPDF();
                    return pdf.toByteArray();
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        throw new IllegalStateException("The last setting takes everything");
    }

    private static int pages(PdfBoxRenderer renderer) {
        return renderer.getRootBox().getLayer().getPages().size();
    }

    private static PdfBoxRenderer renderer(String html, PDDocument document, OutputStream pdf) throws IOException {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.usePDDocument(document);
        builder.withHtmlContent(html, null);
        // Nothing is fetched: a handout is words.
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

    private String html(Setting setting) {
        return """
                <html lang="%s"><head><title>%s</title><meta name="description" content="%s"/><meta name="author" content="Carryover"/>
                <style>%s body { font-size: %spt; }</style></head>
                <body><div class="head"><span class="for">%s</span><span class="brand">Carryover</span></div>
                <h1>%s</h1>%s%s<div class="foot"><p>%s</p></div></body></html>
                """.formatted(
                        content.lang(),
                        escape(content.title()),
                        escape(word("families") + ": " + content.title()),
                        STYLE,
                        setting.points(),
                        escape(word("families")),
                        escape(content.title()),
                        sections(),
                        setting.plan() ? plan() : "",
                        foot());
    }

    private String sections() {
        StringBuilder html = new StringBuilder();
        for (Section section : content.sections()) {
            String kind = section.heading().isEmpty() ? "lead" : section.safety() ? "safety" : "part";
            html.append("<div class=\"").append(kind).append("\">");
            if (!section.heading().isEmpty()) {
                html.append("<h2>").append(section.heading()).append("</h2>");
            }
            html.append(section.html()).append("</div>");
        }
        return html.toString();
    }

    private String plan() {
        StringBuilder html = new StringBuilder("<div class=\"plan\"><h2>" + escape(word("plan")) + "</h2>");
        for (String line : List.of("plan.when", "plan.words", "plan.sign", "plan.date")) {
            html.append("<p>").append(escape(word(line))).append("</p>");
        }
        return html.append("</div>").toString();
    }

    private String foot() {
        Locale locale = Locale.forLanguageTag(content.lang());
        String date = published.format(
                DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).localizedBy(locale));
        return escape(word("revision") + " " + revision + ", " + date + ". " + word("education") + " " + word("sources")
                + " " + Settings.baseUrl().replaceFirst("^https?://", "") + "/strategy/" + content.slug());
    }

    private String word(String key) {
        return words.getString(key);
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static String style() {
        try (InputStream sheet = HandoutSheet.class.getResourceAsStream("sheet.css")) {
            return new String(sheet.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.carryover.credit;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.LineBreakMeasurer;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.AttributedCharacterIterator;
import java.text.AttributedString;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.carryover.shared.PdfFonts;

/**
 * A name as it stands on paper, in the largest letters that the line holds. The PDF library neither joins Arabic letters nor places the signs of Indic and Khmer
 * script, and it writes from left to right: what it cannot set is shaped by Java and drawn as outlines, which say the name as their text.
 */
final class PrintedName {

    private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);
    private static final Map<PdfFonts.Face, Font> FONTS = new ConcurrentHashMap<>();
    private static final Color INK = new Color(0x281C2A);

    private final String name;
    private final double size;
    private final Shape outlines;

    /**
     * @param sizes in pixels of CSS, largest first; the last one takes what fits none, in several lines
     * @throws IllegalArgumentException if a character cannot be drawn
     */
    PrintedName(String name, double width, double... sizes) {
        this.name = Normalizer.normalize(name, Normalizer.Form.NFC);
        this.size = size(width, sizes);
        this.outlines = Glyphs.isPlain(this.name) ? null : shape(width);
    }

    /** The largest in which the name is one line; past half of the largest, two lines look better than small letters. */
    private double size(double width, double... sizes) {
        double advance = layout(1_000).getAdvance() / 1_000;
        for (double each : sizes) {
            int lines = each > sizes[0] * 0.6 ? 1 : 2;
            if (advance * each <= width * lines * (lines == 1 ? 1 : 0.9)) {
                return each;
            }
        }
        return sizes[sizes.length - 1];
    }

    /** What stands inside the heading. */
    String html() {
        String text = PdfPress.escape(name);
        if (outlines == null) {
            return "<span style=\"font-size: %.1fpx\">%s</span>".formatted(size, text);
        }
        Rectangle2D box = outlines.getBounds2D();
        return "<object type=\"name\" alt=\"%s\" style=\"width: %dpx; height: %dpx\"></object>"
                .formatted(text, (int) Math.ceil(box.getWidth()) + 2, (int) Math.ceil(box.getHeight()) + 2);
    }

    /** The name as its drawing says it. */
    String text() {
        return name;
    }

    boolean isDrawn() {
        return outlines != null;
    }

    void draw(Graphics2D graphics, double width, double height) {
        Rectangle2D box = outlines.getBounds2D();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setColor(INK);
        graphics.fill(AffineTransform.getTranslateInstance(1 - box.getX(), 1 - box.getY())
                .createTransformedShape(outlines));
    }

    private Shape shape(double width) {
        Path2D shape = new Path2D.Double(Path2D.WIND_NON_ZERO);
        AttributedCharacterIterator text = attributed(size);
        LineBreakMeasurer lines = new LineBreakMeasurer(text, CONTEXT);
        double y = 0;
        while (lines.getPosition() < text.getEndIndex()) {
            TextLayout line = lines.nextLayout((float) width);
            y += line.getAscent();
            shape.append(line.getOutline(AffineTransform.getTranslateInstance(0, y)), false);
            y += line.getDescent() + line.getLeading();
        }
        return shape;
    }

    private TextLayout layout(double points) {
        return new TextLayout(attributed(points), CONTEXT);
    }

    /** Each stretch in its face; which way it runs is found by the rules of Unicode. */
    private AttributedCharacterIterator attributed(double points) {
        List<Glyphs.Run> runs = Glyphs.runs(name);
        AttributedString text = new AttributedString(name);
        int from = 0;
        for (Glyphs.Run run : runs) {
            int to = from + run.text().length();
            text.addAttribute(TextAttribute.FONT, font(run.face()).deriveFont((float) points), from, to);
            from = to;
        }
        return text.getIterator();
    }

    private static Font font(PdfFonts.Face face) {
        return FONTS.computeIfAbsent(face, PrintedName::load);
    }

    private static Font load(PdfFonts.Face face) {
        try (InputStream file = face.open()) {
            return Font.createFont(Font.TRUETYPE_FONT, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontFormatException e) {
            throw new IllegalStateException("Not a font: " + face.file(), e);
        }
    }
}

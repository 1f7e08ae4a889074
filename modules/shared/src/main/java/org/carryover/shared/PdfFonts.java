package org.carryover.shared;

import java.io.InputStream;
import java.util.List;

/**
 * The faces that every PDF embeds: Literata for titles, Commissioner for the rest (both hold Latin, Greek and Cyrillic), and one Noto face per script of names that a
 * PDF library cannot shape. All are under the SIL Open Font License; the texts lie beside the files.
 */
public final class PdfFonts {

    /**
     * @param family as style sheets name it
     * @param weight 400, 500 or 600
     */
    public record Face(String family, int weight, boolean italic, String file) {

        /** The TrueType file, from its beginning. The caller closes it. */
        public InputStream open() {
            InputStream stream = PdfFonts.class.getResourceAsStream("fonts/" + file);
            if (stream == null) {
                throw new IllegalStateException("The font is missing from this build: " + file);
            }
            return stream;
        }
    }

    public static final Face SERIF = new Face("Literata", 400, false, "Literata-Regular.ttf");
    public static final Face SERIF_BOLD = new Face("Literata", 600, false, "Literata-SemiBold.ttf");
    public static final Face SERIF_ITALIC = new Face("Literata", 400, true, "Literata-Italic.ttf");
    public static final Face SANS = new Face("Commissioner", 400, false, "Commissioner-Regular.ttf");
    public static final Face SANS_BOLD = new Face("Commissioner", 600, false, "Commissioner-SemiBold.ttf");

    /** For text: register each with the renderer. */
    public static final List<Face> TEXT = List.of(SERIF, SERIF_BOLD, SERIF_ITALIC, SANS, SANS_BOLD);

    /** For names in scripts that need shaping: drawn as outlines. */
    public static final List<Face> SCRIPTS = List.of(
            new Face("Noto Serif Hebrew", 500, false, "NotoSerifHebrew-Medium.ttf"),
            new Face("Noto Naskh Arabic", 500, false, "NotoNaskhArabic-Medium.ttf"),
            new Face("Noto Serif Devanagari", 500, false, "NotoSerifDevanagari-Medium.ttf"),
            new Face("Noto Serif Bengali", 500, false, "NotoSerifBengali-Medium.ttf"),
            new Face("Noto Serif Khmer", 500, false, "NotoSerifKhmer-Medium.ttf"));

    private PdfFonts() {}
}

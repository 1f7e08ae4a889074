package org.carryover.credit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.BreakIterator;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.carryover.shared.PdfFonts;
import org.carryover.shared.PdfFonts.Face;

/**
 * Which characters the embedded faces can draw. A paper is refused rather than printed with a box in somebody's name, and the check is made before anything is
 * issued.
 */
final class Glyphs {

    /** A stretch of a name that one face draws. */
    record Run(Face face, String text) {}

    private static final Map<Face, BitSet> COVERAGE = coverage();

    private Glyphs() {}

    /** The characters of a name that no face can draw, in their order. */
    static List<String> missingInName(String name) {
        return clusters(name)
                .filter(cluster -> face(cluster, null).isEmpty())
                .distinct()
                .toList();
    }

    /** The characters of running text that none of the faces for text can draw. */
    static List<String> missingInText(String text) {
        return clusters(text)
                .filter(cluster -> PdfFonts.TEXT.stream().noneMatch(face -> covers(face, cluster)))
                .distinct()
                .toList();
    }

    /**
     * Whether the PDF library sets a name right by itself: written left to right, in letters of the serif face, none of which needs a mark put in its place. Anything else is drawn as
     * outlines.
     */
    static boolean isPlain(String name) {
        return name.codePoints().allMatch(c -> COVERAGE.get(PdfFonts.SERIF_BOLD).get(c) && !isMark(c))
                && !java.text.Bidi.requiresBidi(name.toCharArray(), 0, name.length());
    }

    /**
     * A name in stretches of one face each; a face goes on as long as it can, so that words are shaped whole.
     *
     * @throws IllegalArgumentException if a character is missing
     */
    static List<Run> runs(String name) {
        List<Run> runs = new ArrayList<>();
        for (String cluster : clusters(name).toList()) {
            Face before = runs.isEmpty() ? null : runs.getLast().face();
            Face face = face(cluster, before)
                    .orElseThrow(() -> new IllegalArgumentException("No face draws " + describe(cluster)));
            if (face.equals(before)) {
                runs.set(runs.size() - 1, new Run(face, runs.getLast().text() + cluster));
            } else {
                runs.add(new Run(face, cluster));
            }
        }
        return runs;
    }

    private static Optional<Face> face(String cluster, Face preferred) {
        return Stream.concat(
                        Stream.ofNullable(preferred),
                        Stream.concat(Stream.of(PdfFonts.SERIF_BOLD), PdfFonts.SCRIPTS.stream()))
                .filter(face -> covers(face, cluster))
                .findFirst();
    }

    /** A letter with its marks is drawn by one face, or not at all. */
    private static Stream<String> clusters(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(composed);
        Stream.Builder<String> clusters = Stream.builder();
        for (int from = characters.first(), to = characters.next();
                to != BreakIterator.DONE;
                from = to, to = characters.next()) {
            clusters.add(composed.substring(from, to));
        }
        return clusters.build();
    }

    private static boolean covers(Face face, String cluster) {
        return cluster.codePoints()
                .allMatch(c -> isJoiner(c) || COVERAGE.get(face).get(c));
    }

    /** Zero-width joiner and non-joiner: they shape their neighbors and draw nothing. */
    private static boolean isJoiner(int c) {
        return c == 0x200C || c == 0x200D;
    }

    private static boolean isMark(int c) {
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            default -> isJoiner(c);
        };
    }

    private static String describe(String cluster) {
        return cluster.codePoints()
                .mapToObj(c -> String.format("U+%04X", c))
                .reduce((a, b) -> a + " " + b)
                .orElse("nothing");
    }

    private static Map<Face, BitSet> coverage() {
        Map<Face, BitSet> coverage = new LinkedHashMap<>();
        Stream.concat(PdfFonts.TEXT.stream(), PdfFonts.SCRIPTS.stream())
                .forEach(face -> coverage.put(face, read(face)));
        return coverage;
    }

    private static BitSet read(Face face) {
        try (InputStream file = face.open();
                TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(file))) {
            CmapLookup cmap = font.getUnicodeCmapLookup();
            BitSet drawn = new BitSet();
            for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
                if (Character.isDefined(c) && !Character.isISOControl(c) && cmap.getGlyphId(c) != 0) {
                    drawn.set(c);
                }
            }
            return drawn;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the font " + face.file(), e);
        }
    }
}

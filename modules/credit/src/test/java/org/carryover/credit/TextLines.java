package org.carryover.credit;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Where a line of text stands on the first page, in points from the top. */
final class TextLines extends PDFTextStripper {

    private final String wanted;
    private double top = -1;
    private double bottom = -1;

    private TextLines(String wanted) {
        this.wanted = wanted;
        setEndPage(1);
        setSortByPosition(true);
    }

    static double topOf(byte[] pdf, String line) throws IOException {
        return find(pdf, line).top;
    }

    static double bottomOf(byte[] pdf, String line) throws IOException {
        return find(pdf, line).bottom;
    }

    private static TextLines find(byte[] pdf, String line) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            TextLines lines = new TextLines(line);
            lines.getText(document);
            if (lines.top < 0) {
                throw new AssertionError("No line " + line);
            }
            return lines;
        }
    }

    @Override
    protected void writeString(String text, List<TextPosition> positions) {
        if (text.strip().equals(wanted) && top < 0) {
            TextPosition first = positions.getFirst();
            top = first.getYDirAdj() - first.getFontSizeInPt();
            bottom = first.getYDirAdj() + first.getFontSizeInPt() * 0.3;
        }
    }
}

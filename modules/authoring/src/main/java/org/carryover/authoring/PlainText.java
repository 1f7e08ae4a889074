package org.carryover.authoring;

import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.Block;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** The words of Markdown without markup: paragraphs, list entries and cells apart by a line break, citations left out. */
final class PlainText {

    private final StringBuilder text = new StringBuilder();

    private PlainText() {}

    static String of(Node node) {
        PlainText plain = new PlainText();
        plain.append(node);
        return plain.text
                .toString()
                .replaceAll(" +(?=[.,;:!?)\\n]|$)", "")
                .replaceAll("\\n+", "\n")
                .strip();
    }

    private void append(Node node) {
        switch (node) {
            case Text words -> text.append(words.getLiteral());
            case Code code -> text.append(code.getLiteral());
            case HtmlInline html -> text.append(html.getLiteral());
            case HtmlBlock html -> text.append(html.getLiteral()).append('\n');
            case FencedCodeBlock code -> text.append(code.getLiteral()).append('\n');
            case IndentedCodeBlock code -> text.append(code.getLiteral()).append('\n');
            case SoftLineBreak soft -> text.append(' ');
            case HardLineBreak hard -> text.append('\n');
            case TableCell cell -> appendLine(cell);
            case Block block -> appendLine(block);
            default -> appendChildren(node);
        }
    }

    private void appendLine(Node node) {
        appendChildren(node);
        text.append('\n');
    }

    private void appendChildren(Node node) {
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            append(child);
        }
    }
}

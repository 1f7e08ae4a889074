package org.carryover.authoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;

/**
 * A knowledge check as it is written: what is asked, then a list whose entries begin with {@code [ ]} or {@code [x]} and hold their
 * feedback as a quotation.
 */
record CheckText(String id, List<Node> prompt, List<Option> options) {

    private static final int BOX = "[x] ".length();

    /**
     * @param entry the entry of the list
     * @param box {@code [ ]}, {@code [x]}, or empty when there is none
     * @param feedback null when missing
     */
    record Option(Node entry, String box, BlockQuote feedback) {

        boolean correct() {
            return box.equals("[x]");
        }

        /** The entry's first paragraph as html, without the box. */
        String html(Rendering rendering) {
            String html = rendering.inline(entry.getFirstChild());
            return box.isEmpty() ? html : html.substring(BOX).strip();
        }
    }

    static CheckText of(ContainerBlock block) {
        List<Node> prompt = new ArrayList<>();
        List<Option> options = new ArrayList<>();
        for (Node child : Prose.children(block)) {
            if (child instanceof BulletList list) {
                Prose.children(list).forEach(entry -> options.add(option(entry)));
            } else {
                prompt.add(child);
            }
        }
        return new CheckText(block.argument(), prompt, options);
    }

    private static Option option(Node entry) {
        BlockQuote feedback = null;
        for (Node child : Prose.children(entry)) {
            if (child instanceof BlockQuote quote) {
                feedback = quote;
            }
        }
        return new Option(entry, box(entry.getFirstChild()), feedback);
    }

    private static String box(Node text) {
        if (text instanceof Paragraph && text.getFirstChild() instanceof Text first) {
            String literal = first.getLiteral().toLowerCase(Locale.ROOT);
            if (literal.startsWith("[ ] ") || literal.startsWith("[x] ")) {
                return literal.substring(0, BOX).strip();
            }
        }
        return "";
    }
}

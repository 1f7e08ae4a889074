package org.carryover.authoring;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.commonmark.node.CustomNode;
import org.commonmark.parser.InlineParserContext;
import org.commonmark.parser.beta.LinkInfo;
import org.commonmark.parser.beta.LinkProcessor;
import org.commonmark.parser.beta.LinkResult;
import org.commonmark.parser.beta.Scanner;

/** {@code [@graham2013; @kessler2015]}: the sources of what stands before it. */
final class CitationNode extends CustomNode {

    private static final Pattern IDS = Pattern.compile("@[A-Za-z0-9_-]+(\\s*;\\s*@[A-Za-z0-9_-]+)*");

    private final List<String> ids;

    private CitationNode(List<String> ids) {
        this.ids = List.copyOf(ids);
    }

    List<String> ids() {
        return ids;
    }

    /** Recognizes citations; whatever else is in brackets is left to Markdown. */
    static final class Reader implements LinkProcessor {

        @Override
        public LinkResult process(LinkInfo link, Scanner scanner, InlineParserContext context) {
            String text = link.text(scanner);
            boolean bare = link.destination() == null && link.marker() == null;
            if (!bare || !IDS.matcher(text.strip()).matches()) {
                return LinkResult.none();
            }
            List<String> ids = Stream.of(text.split(";"))
                    .map(String::strip)
                    .map(id -> id.substring(1))
                    .toList();
            return LinkResult.replaceWith(new CitationNode(ids), link.afterTextBracket());
        }
    }
}

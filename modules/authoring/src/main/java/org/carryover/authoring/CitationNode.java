package org.carryover.authoring;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.commonmark.node.CustomNode;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Position;
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
    static final class Factory implements InlineContentParserFactory {

        @Override
        public Set<Character> getTriggerCharacters() {
            return Set.of('[');
        }

        @Override
        public InlineContentParser create() {
            return Factory::parse;
        }

        private static ParsedInline parse(InlineParserState state) {
            Scanner scanner = state.scanner();
            scanner.next();
            Position start = scanner.position();
            if (scanner.peek() != '@' || scanner.find(']') < 0) {
                return ParsedInline.none();
            }
            String inside = scanner.getSource(start, scanner.position()).getContent();
            Matcher matcher = IDS.matcher(inside.strip());
            if (!matcher.matches()) {
                return ParsedInline.none();
            }
            scanner.next();
            List<String> ids = Stream.of(inside.split(";"))
                    .map(String::strip)
                    .map(id -> id.substring(1))
                    .toList();
            return ParsedInline.of(new CitationNode(ids), scanner.position());
        }
    }
}

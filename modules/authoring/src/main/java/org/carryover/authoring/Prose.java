package org.carryover.authoring;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** Markdown that was read, with the lines that it has in its file. */
final class Prose {

    private static final Parser PARSER = Parser.builder()
            .extensions(List.of(TablesExtension.create()))
            .customBlockParserFactory(new ContainerBlock.Factory())
            .linkProcessor(new CitationNode.Reader())
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .maxOpenBlockParsers(40)
            .build();

    private final SourceText source;
    private final Node document;

    private Prose(SourceText source) {
        this.source = source;
        this.document = PARSER.parse(source.text());
    }

    static Prose of(SourceText source) {
        return new Prose(source);
    }

    Node document() {
        return document;
    }

    SourceText source() {
        return source;
    }

    Place place() {
        return new Place(source.file(), source.firstLine());
    }

    /** The line on which a part begins. */
    Place place(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.getSourceSpans().isEmpty()) {
                return new Place(
                        source.file(),
                        source.firstLine() + at.getSourceSpans().getFirst().getLineIndex());
            }
        }
        return place();
    }

    /** Every part of a kind, in the order of the text. */
    <T extends Node> List<T> all(Class<T> kind) {
        return all(document, kind);
    }

    static <T extends Node> List<T> all(Node root, Class<T> kind) {
        List<T> found = new ArrayList<>();
        collect(root, kind, found);
        return found;
    }

    private static <T extends Node> void collect(Node node, Class<T> kind, List<T> found) {
        if (kind.isInstance(node)) {
            found.add(kind.cast(node));
        }
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            collect(child, kind, found);
        }
    }

    static List<Node> children(Node node) {
        List<Node> children = new ArrayList<>();
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            children.add(child);
        }
        return children;
    }

    List<Heading> headings() {
        return all(Heading.class);
    }

    List<Link> links() {
        return all(Link.class);
    }

    List<Image> images() {
        return all(Image.class);
    }

    List<ContainerBlock> containers() {
        return all(ContainerBlock.class);
    }

    List<String> cited() {
        return all(CitationNode.class).stream()
                .flatMap(citation -> citation.ids().stream())
                .distinct()
                .toList();
    }

    /** HTML is never passed through: it shows as the characters that were written. */
    List<Node> html() {
        List<Node> found = new ArrayList<>(all(HtmlBlock.class));
        found.addAll(all(HtmlInline.class));
        return found;
    }

    /** Whether an image stands alone in its paragraph, which makes it a figure. */
    static boolean isFigure(Node paragraph) {
        return paragraph instanceof Paragraph
                && paragraph.getFirstChild() instanceof Image image
                && image.getNext() == null;
    }

    /** Text that looks like a container's line or a citation and was read as neither. */
    List<Text> stray() {
        return all(Text.class).stream()
                .filter(text -> text.getLiteral().startsWith(":::") && beginsLine(text)
                        || text.getLiteral().contains("[@"))
                .toList();
    }

    private static boolean beginsLine(Text text) {
        return text.getPrevious() == null || text.getPrevious() instanceof SoftLineBreak;
    }
}

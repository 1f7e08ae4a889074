package org.carryover.authoring;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.html.HtmlWriter;

/**
 * Markdown as html that is safe to show: html in the source is escaped, and a link that a reader must not follow is only its words.
 *
 * <p>Containers and figures are lesson matter: whoever renders lessons says how they are written, elsewhere they are written as their text.
 */
final class Rendering {

    /** Writes containers and figures. */
    interface Parts {
        /** The html, or null to write what is inside. */
        String container(ContainerBlock block);

        String figure(Image image);

        /** Called for each term that is linked, so that it can be explained. */
        void term(String id);
    }

    private static final Parts NONE = new Parts() {
        @Override
        public String container(ContainerBlock block) {
            return null;
        }

        @Override
        public String figure(Image image) {
            return "";
        }

        @Override
        public void term(String id) {}
    };

    private final HtmlRenderer renderer;

    Rendering(Citations citations) {
        this(citations, NONE);
    }

    Rendering(Citations citations, Parts parts) {
        this.renderer = HtmlRenderer.builder()
                .escapeHtml(true)
                .softbreak(" ")
                // The first renderer of a node wins.
                .nodeRendererFactory(context -> new OwnNodes(context, citations, parts))
                .extensions(List.of(TablesExtension.create()))
                .build();
    }

    /** Paragraphs and all. */
    String blocks(Node node) {
        return renderer.render(node).strip();
    }

    String blocks(SourceText source) {
        return blocks(Prose.of(source).document());
    }

    /** Without the paragraph around it where there is only one, for what stands in a label, a cell or a caption. */
    String inline(Node node) {
        Node only = node instanceof Paragraph ? node : node.getFirstChild();
        if (only instanceof Paragraph && (only == node || only.getNext() == null)) {
            StringBuilder html = new StringBuilder();
            for (Node child = only.getFirstChild(); child != null; child = child.getNext()) {
                html.append(renderer.render(child));
            }
            return html.toString().strip();
        }
        return blocks(node);
    }

    String inline(SourceText source) {
        return inline(Prose.of(source).document());
    }

    private static final class OwnNodes implements NodeRenderer {

        private final HtmlNodeRendererContext context;
        private final HtmlWriter html;
        private final Citations citations;
        private final Parts parts;
        private final Map<Class<? extends Node>, Consumer<Node>> writers;

        OwnNodes(HtmlNodeRendererContext context, Citations citations, Parts parts) {
            this.context = context;
            this.html = context.getWriter();
            this.citations = citations;
            this.parts = parts;
            this.writers = Map.of(
                    CitationNode.class, node -> html.raw(citations.mark(((CitationNode) node).ids())),
                    ContainerBlock.class, node -> container((ContainerBlock) node),
                    Paragraph.class, node -> paragraph((Paragraph) node),
                    Image.class, this::children,
                    Text.class, node -> text((Text) node),
                    Link.class, node -> link((Link) node),
                    TableBlock.class, node -> table((TableBlock) node),
                    TableCell.class, node -> cell((TableCell) node));
        }

        @Override
        public Set<Class<? extends Node>> getNodeTypes() {
            return writers.keySet();
        }

        @Override
        public void render(Node node) {
            writers.get(node.getClass()).accept(node);
        }

        /** A number stands close to the word. */
        private void text(Text text) {
            boolean numbered = text.getNext() instanceof CitationNode && citations instanceof Citations.Numbered;
            html.text(numbered ? text.getLiteral().stripTrailing() : text.getLiteral());
        }

        private void container(ContainerBlock block) {
            String written = parts.container(block);
            html.line();
            if (written == null) {
                children(block);
            } else {
                html.raw(written);
            }
            html.line();
        }

        private void paragraph(Paragraph paragraph) {
            if (Prose.isFigure(paragraph)) {
                html.line();
                html.raw(parts.figure((Image) paragraph.getFirstChild()));
                html.line();
                return;
            }
            boolean tight = paragraph.getParent() != null
                    && paragraph.getParent().getParent() instanceof org.commonmark.node.ListBlock list
                    && list.isTight();
            if (tight) {
                children(paragraph);
                return;
            }
            html.line();
            html.tag("p");
            children(paragraph);
            html.tag("/p");
            html.line();
        }

        /** On a phone a wide table scrolls by itself. A table without words in its head is a form: its first column names the rows. */
        private void table(TableBlock table) {
            html.line();
            html.raw("<div class=\"tscroll\" tabindex=\"0\" role=\"region\" aria-label=\""
                    + Html.escape(Words.get("table")) + "\"><table class=\"tbl\">");
            for (Node part : Prose.children(table)) {
                if (!hasEmptyHead(table) || part instanceof TableBody) {
                    context.render(part);
                }
            }
            html.raw("</table></div>");
            html.line();
        }

        private static boolean hasEmptyHead(Node table) {
            return PlainText.of(table.getFirstChild()).isEmpty();
        }

        private void cell(TableCell cell) {
            boolean names = !cell.isHeader()
                    && cell.getPrevious() == null
                    && hasEmptyHead(cell.getParent().getParent().getParent());
            String tag = cell.isHeader() || names ? "th" : "td";
            html.line();
            html.tag(tag, cell.isHeader() ? Map.of("scope", "col") : names ? Map.of("scope", "row") : Map.of());
            children(cell);
            html.tag("/" + tag);
            html.line();
        }

        private void link(Link link) {
            LinkTarget target = LinkTarget.of(link.getDestination());
            Function<String, Map<String, String>> to = address -> Map.of("href", address);
            switch (target.kind()) {
                case LESSON, TOOL -> anchor(link, to.apply(link.getDestination()));
                case STRATEGY -> anchor(link, to.apply("/strategy/" + target.value()));
                case PAGE -> anchor(link, to.apply("/page/" + target.value()));
                case MEDIA -> anchor(link, to.apply("media:" + target.value()));
                case TERM -> {
                    parts.term(target.value());
                    anchor(link, to.apply("#term-" + target.value()));
                }
                case MAIL, PHONE, SITE -> anchor(link, to.apply(target.value()));
                case WEB -> anchor(link, Map.of("href", target.value(), "rel", "noopener"));
                case FORBIDDEN -> children(link);
            }
        }

        private void anchor(Link link, Map<String, String> attributes) {
            html.tag("a", new java.util.TreeMap<>(attributes));
            children(link);
            html.tag("/a");
        }

        private void children(Node parent) {
            for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
                context.render(child);
            }
        }
    }

    /** The alternative text of an image: the words between its brackets. */
    static String alt(Image image) {
        StringBuilder alt = new StringBuilder();
        Prose.all(image, Text.class).forEach(text -> alt.append(text.getLiteral()));
        return alt.toString().strip();
    }
}

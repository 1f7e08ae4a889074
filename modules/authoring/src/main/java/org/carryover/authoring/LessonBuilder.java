package org.carryover.authoring;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import org.carryover.catalog.Figure;
import org.carryover.catalog.GlossaryTerm;
import org.carryover.catalog.KnowledgeCheck;
import org.carryover.catalog.LessonContent;
import org.carryover.catalog.Recording;
import org.carryover.catalog.Reference;
import org.carryover.catalog.Reflection;
import org.commonmark.node.Image;
import org.commonmark.node.Node;

/** Makes the lesson that is read from the lesson that was written. */
final class LessonBuilder implements Rendering.Parts {

    private static final String MEDIA = "media/";

    /** Strokes of the platform's icons on a 20 unit grid: a lesson that was published keeps its look. */
    private static final Map<String, String> ICONS = Map.of(
            "vignette",
            "<circle cx=\"7.5\" cy=\"6.5\" r=\"2.8\"/><path d=\"M2.5 16.5v-1a5 5 0 0 1 10 0v1\"/>"
                    + "<circle cx=\"14.3\" cy=\"10\" r=\"1.9\"/><path d=\"M12.6 16.5h5v-.6a3 3 0 0 0-3.6-2.9\"/>",
            "caution",
            "<path d=\"M10 3l7.5 13.5h-15zM10 8v4M10 14.2v.1\"/>",
            "stop",
            "<path d=\"M10 3v7M6.8 4.5V11M13.2 4.5V10M4 8.5V12c0 3.3 2.4 5.5 6 5.5s6-2.2 6-5.5V7\"/>",
            "key",
            "<circle cx=\"6.5\" cy=\"13.5\" r=\"3.2\"/><path d=\"M8.8 11.2L16.5 3.5M13.5 6.5l2.5 2.5M11 9l1.8 1.8\"/>");

    private final Library library;
    private final SortedMap<String, Prose> mediaTexts;
    private final Citations.Numbered citations;
    private final Rendering rendering;
    private final Set<String> terms = new LinkedHashSet<>();
    private final List<KnowledgeCheck> checks = new ArrayList<>();
    private final List<Reflection> reflections = new ArrayList<>();
    private final List<Figure> figures = new ArrayList<>();
    private final List<Recording> recordings = new ArrayList<>();

    private LessonBuilder(Library library, SortedMap<String, Prose> mediaTexts) {
        this.library = library;
        this.mediaTexts = mediaTexts;
        this.citations = new Citations.Numbered(library);
        this.rendering = new Rendering(citations, this);
    }

    static LessonContent build(Manuscript lesson, CourseDraft course, Library library) {
        return new LessonBuilder(library, course.mediaTexts()).build(lesson);
    }

    private LessonContent build(Manuscript lesson) {
        Yaml head = lesson.head();
        String html = rendering.blocks(lesson.body().document());
        return new LessonContent(
                head.text("id"),
                head.text("title"),
                head.text("summary"),
                head.texts("outcomes"),
                html + wordList() + references(),
                WordCount.of(lesson.body()),
                checks,
                reflections,
                figures,
                recordings);
    }

    @Override
    public void term(String id) {
        if (library.terms().containsKey(id)) {
            terms.add(id);
        }
    }

    @Override
    public String container(ContainerBlock block) {
        return switch (block.kind()) {
            case "vignette" -> vignette(block);
            case "caution", "stop", "key" -> callout(block);
            case "reflection" -> reflection(block);
            case "check" -> check(block);
            case "video", "audio" -> recording(block);
            default -> null;
        };
    }

    private String vignette(ContainerBlock block) {
        String by = block.argument().isEmpty()
                ? ""
                : "<p class=\"by\">" + icon("vignette") + Html.escape(block.argument()) + "</p>\n";
        return "<div class=\"vignette\">" + by + inside(block) + "</div>";
    }

    private String callout(ContainerBlock block) {
        return "<section class=\"callout " + block.kind() + "\"><span class=\"em\">" + icon(block.kind())
                + "</span><div><h3><span class=\"sr\">" + Html.escape(Words.get("callout." + block.kind()))
                + ": </span>" + Html.escape(block.argument()) + "</h3>\n" + inside(block) + "</div></section>";
    }

    private String reflection(ContainerBlock block) {
        reflections.add(new Reflection(block.argument(), inside(block)));
        return place("reflection", block.argument());
    }

    private String check(ContainerBlock block) {
        CheckText check = CheckText.of(block);
        String prompt = blocks(check.prompt());
        List<KnowledgeCheck.Option> options = check.options().stream()
                .map(option -> new KnowledgeCheck.Option(
                        option.html(rendering),
                        option.correct(),
                        option.feedback() == null ? "" : rendering.inline(option.feedback())))
                .toList();
        checks.add(new KnowledgeCheck(check.id(), prompt, options));
        return place("check", check.id());
    }

    private String recording(ContainerBlock block) {
        RecordingText recording = RecordingText.of(block);
        recordings.add(new Recording(
                recording.id(),
                block.kind().equals("video") ? Recording.Kind.VIDEO : Recording.Kind.AUDIO,
                recording.media(),
                recording.file("captions"),
                recording.file("descriptions"),
                recording.file("poster"),
                text(recording.file("transcript")),
                recording.visualsSpoken(),
                rendering.inline(recording.caption(block))));
        return place("media", recording.id());
    }

    @Override
    public String figure(Image image) {
        String name = mediaName(image);
        String alt = Rendering.alt(image);
        String caption = image.getTitle() == null
                ? ""
                : rendering.inline(
                        Prose.of(new SourceText("", 0, image.getTitle())).document());
        String description = text(name + ".md");
        figures.add(new Figure(name, alt, caption, description));
        return "<figure><img src=\"media:" + Html.escape(name) + "\" alt=\"" + Html.escape(alt) + "\" loading=\"lazy\">"
                + (caption.isEmpty() ? "" : "<figcaption>" + caption + "</figcaption>")
                + (description.isEmpty() ? "" : details(description))
                + "</figure>";
    }

    private static String details(String description) {
        return "<details><summary>" + Html.escape(Words.get("figure.description")) + "</summary>\n" + description
                + "</details>";
    }

    static String mediaName(Image image) {
        String destination = image.getDestination();
        return destination.startsWith(MEDIA) ? destination.substring(MEDIA.length()) : destination;
    }

    private String text(String name) {
        Prose prose = mediaTexts.get(name);
        return prose == null ? "" : rendering.blocks(prose.document());
    }

    private static String place(String kind, String id) {
        return "<div data-" + kind + "=\"" + Html.escape(id) + "\"></div>";
    }

    private static String icon(String name) {
        return "<svg class=\"i\" viewBox=\"0 0 20 20\" aria-hidden=\"true\">" + ICONS.get(name) + "</svg>";
    }

    private String inside(ContainerBlock block) {
        return blocks(Prose.children(block));
    }

    private String blocks(List<Node> nodes) {
        StringBuilder html = new StringBuilder();
        nodes.forEach(node -> html.append(rendering.blocks(node)).append('\n'));
        return html.toString().strip();
    }

    /** The terms that the lesson links, explained as they were when it was published. */
    private String wordList() {
        if (terms.isEmpty()) {
            return "";
        }
        StringBuilder list =
                new StringBuilder("\n<section class=\"terms\"><h2>" + Html.escape(Words.get("terms")) + "</h2><dl>");
        for (String id : terms) {
            GlossaryTerm term = library.term(id).orElseThrow();
            list.append("\n<dt id=\"term-")
                    .append(Html.escape(id))
                    .append("\">")
                    .append(Html.escape(term.term()));
            list.append("</dt><dd>").append(Html.escape(term.definition()));
            if (!term.notSameAs().isEmpty()) {
                list.append(' ').append(Html.escape(term.notSameAs()));
            }
            list.append("</dd>");
        }
        return list.append("\n</dl></section>").toString();
    }

    private String references() {
        List<Reference> cited = citations.cited();
        if (cited.isEmpty()) {
            return "";
        }
        StringBuilder list = new StringBuilder(
                "\n<section class=\"references\"><h2>" + Html.escape(Words.get("references")) + "</h2><ol>");
        for (int i = 0; i < cited.size(); i++) {
            list.append("\n<li id=\"r").append(i + 1).append("\" data-reference=\"");
            list.append(Html.escape(cited.get(i).id())).append("\">");
            list.append(Bibliography.entry(cited.get(i))).append("</li>");
        }
        return list.append("\n</ol></section>").toString();
    }
}

package org.carryover.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.carryover.shared.OnePage;

/** A practice tool on paper: one page, PDF/A-2a and PDF/UA-1. */
final class ToolSheet {

    private static final List<String> SIZES = List.of("12", "11.5", "11", "10.5", "10", "9.5");

    /** The fonts have no ballot box; it is drawn. */
    private static final String BOX = "☐";

    private static final Pattern EMPTY_HEAD =
            Pattern.compile("<thead>\\s*<tr>(\\s*<th[^>]*>\\s*</th>)+\\s*</tr>\\s*</thead>", Pattern.DOTALL);
    private static final Pattern FIRST_CELL = Pattern.compile("<tr>\\s*<td[^>]*>(.*?)</td>", Pattern.DOTALL);

    private final CourseVersion course;
    private final Tool tool;

    ToolSheet(CourseVersion course, Tool tool) {
        this.course = course;
        this.tool = tool;
    }

    byte[] pdf() {
        String style = style();
        return OnePage.print(SIZES.stream().map(size -> html(style, size)).toList());
    }

    private String html(String style, String size) {
        return """
                <html lang="%s"><head><title>%s</title><meta name="description" content="%s"/><meta name="author" content="Carryover"/>
                <style>%s body { font-size: %spt; }</style></head>
                <body><div class="head"><span class="brand">Carryover</span></div><h1>%s</h1>%s
                <div class="foot"><p>%s</p></div></body></html>
                """.formatted(
                        course.content().language(),
                        escape(tool.title()),
                        escape(tool.title() + ". " + course.content().title()),
                        style,
                        size,
                        escape(tool.title()),
                        body(),
                        escape(course.content().title()));
    }

    /** A form whose table has no heading row is headed by its first column. */
    private String body() {
        String html = tool.html().replace(BOX, "<span class=\"box\">&#160;&#160;&#160;</span>");
        if (EMPTY_HEAD.matcher(html).find()) {
            html = EMPTY_HEAD.matcher(html).replaceAll("");
            html = FIRST_CELL.matcher(html).replaceAll("<tr><th scope=\"row\">$1</th>");
        }
        return html;
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static String style() {
        try (InputStream sheet = ToolSheet.class.getResourceAsStream("tool.css")) {
            return new String(sheet.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

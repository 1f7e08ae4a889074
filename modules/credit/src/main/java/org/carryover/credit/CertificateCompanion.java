package org.carryover.credit;

import java.util.List;
import org.carryover.catalog.Author;

/** What boards ask to see beside a certificate: outcomes, outline, who wrote the course and why they may, and how the hours came about. */
final class CertificateCompanion {

    private final CertificateData data;

    CertificateCompanion(CertificateData data) {
        this.data = data;
    }

    String html() {
        CertificateData.Course course = data.course();
        StringBuilder html = new StringBuilder();
        html.append("<p class=\"kind\">").append(word("companion.kind")).append("</p>");
        html.append("<h2>").append(escape(course.title())).append("</h2>");
        html.append("<p class=\"of\">")
                .append(escape(Words.of(
                        "companion.of",
                        data.number().grouped(),
                        course.number(),
                        Words.level(course.level()),
                        Words.category(course.category()),
                        Words.format(course.format()))))
                .append("</p>");
        html.append("<div class=\"columns\"><div class=\"left\">");
        section(html, "companion.outcomes", course.outcomes());
        section(html, "companion.outline", course.outline());
        html.append("</div><div class=\"right\">");
        authors(html, course.authors());
        html.append("<h3>")
                .append(word("companion.hours"))
                .append("</h3><p>")
                .append(escape(data.hoursExplained() + "."))
                .append("</p>");
        html.append("<h3>")
                .append(word("companion.credit"))
                .append("</h3><p>")
                .append(word("companion.creditText"))
                .append("</p></div></div>");
        return html.toString();
    }

    private static void section(StringBuilder html, String heading, List<String> lines) {
        html.append("<h3>").append(word(heading)).append("</h3><ol>");
        lines.forEach(line -> html.append("<li>").append(escape(line)).append("</li>"));
        html.append("</ol>");
    }

    private static void authors(StringBuilder html, List<Author> authors) {
        html.append("<h3>")
                .append(word(authors.size() == 1 ? "paper.author" : "paper.authors"))
                .append("</h3>");
        authors.forEach(author -> html.append("<p><b>")
                .append(escape(author.name()))
                .append("</b><br/>")
                .append(escape(author.qualifications()))
                .append("<br/>")
                .append(escape(Words.of("companion.disclosure", author.disclosure())))
                .append("</p>"));
    }

    private static String word(String key) {
        return escape(Words.of(key));
    }

    private static String escape(String text) {
        return PdfPress.escape(text);
    }
}

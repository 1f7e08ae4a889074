package org.carryover.strategies;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.carryover.shared.OnePage;
import org.carryover.shared.Settings;

/**
 * A family handout on paper: PDF/A-2a and PDF/UA-1. It fits one page: where the text is long, the lines for the family's own plan go first
 * and then the letters get smaller. Words are never left out, so a text that fits at no size takes a second page.
 */
final class HandoutSheet {

    /** How the same words are set. */
    private record Setting(double points, boolean plan) {}

    private static final List<Setting> SETTINGS = List.of(
            new Setting(13, true),
            new Setting(12.5, true),
            new Setting(12, true),
            new Setting(11.5, true),
            new Setting(11, true),
            new Setting(12, false),
            new Setting(11.5, false),
            new Setting(11, false),
            new Setting(10.5, false),
            new Setting(10, false));

    private static final String STYLE = style();
    private final HandoutContent content;
    private final ResourceBundle words;
    private final int revision;
    private final LocalDate published;

    HandoutSheet(Handout handout) {
        this.content = handout.content();
        this.words = content.words();
        this.revision = handout.revision();
        this.published = LocalDate.ofInstant(handout.publishedAt(), ZoneOffset.UTC);
    }

    byte[] pdf() {
        return OnePage.print(SETTINGS.stream().map(this::html).toList());
    }

    private String html(Setting setting) {
        return """
                <html lang="%s"><head><title>%s</title><meta name="description" content="%s"/><meta name="author" content="Carryover"/>
                <style>%s body { font-size: %spt; }</style></head>
                <body><div class="head"><span class="for">%s</span><span class="brand">Carryover</span></div>
                <h1>%s</h1>%s%s<div class="foot"><p>%s</p></div></body></html>
                """.formatted(
                        content.lang(),
                        escape(content.title()),
                        escape(word("families") + ": " + content.title()),
                        STYLE,
                        setting.points(),
                        escape(word("families")),
                        escape(content.title()),
                        sections(),
                        setting.plan() ? plan() : "",
                        foot());
    }

    private String sections() {
        StringBuilder html = new StringBuilder();
        for (Section section : content.sections()) {
            String kind = section.heading().isEmpty() ? "lead" : section.safety() ? "safety" : "part";
            html.append("<div class=\"").append(kind).append("\">");
            if (!section.heading().isEmpty()) {
                html.append("<h2>").append(section.heading()).append("</h2>");
            }
            html.append(section.html()).append("</div>");
        }
        return html.toString();
    }

    private String plan() {
        StringBuilder html = new StringBuilder("<div class=\"plan\"><h2>" + escape(word("plan")) + "</h2>");
        for (String line : List.of("plan.when", "plan.words", "plan.sign", "plan.date")) {
            html.append("<p>").append(escape(word(line))).append("</p>");
        }
        return html.append("</div>").toString();
    }

    private String foot() {
        Locale locale = Locale.forLanguageTag(content.lang());
        String date = published.format(
                DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).localizedBy(locale));
        return escape(word("revision") + " " + revision + ", " + date + ". " + word("education") + " " + word("sources")
                + " " + Settings.baseUrl().replaceFirst("^https?://", "") + "/strategy/" + content.slug());
    }

    private String word(String key) {
        return words.getString(key);
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static String style() {
        try (InputStream sheet = HandoutSheet.class.getResourceAsStream("sheet.css")) {
            return new String(sheet.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.carryover.credit;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.carryover.shared.Settings;

/** A transcript on paper: a table of completions with its totals, as many pages as it needs. */
final class TranscriptPaper {

    private static final String STYLE = PdfPress.sheet("transcript.css");
    private static final String NAME = "name";
    private static final double LINE_PX = 500 / 0.75;

    private final Transcript transcript;

    TranscriptPaper(Transcript transcript) {
        this.transcript = transcript;
    }

    /** Whether each of its characters can be drawn. */
    boolean isPrintable() {
        return Glyphs.missingInName(transcript.holder()).isEmpty()
                && texts().allMatch(text -> Glyphs.missingInText(text).isEmpty());
    }

    private Stream<String> texts() {
        return Stream.concat(
                Stream.of(transcript.provider()),
                transcript.lines().stream()
                        .flatMap(line -> Stream.concat(
                                Stream.of(line.courseTitle()),
                                line.units().stream().map(Award.Units::label))));
    }

    byte[] pdf() {
        PrintedName name = new PrintedName(transcript.holder(), LINE_PX, 38, 32, 27, 23, 20);
        try (PdfPress press = new PdfPress(html(name), Map.of(NAME, name::draw))) {
            Map<Integer, PdfPress.Drawing> behind = IntStream.range(0, press.pages())
                    .boxed()
                    .collect(Collectors.toMap(Function.identity(), page -> (graphics, width, height) -> {
                        Artwork.frame(graphics, width, height, 17);
                        if (page == 0) {
                            Artwork.logo(graphics, 56, 50, 0.6);
                        }
                    }));
            return press.print(behind, name.text());
        }
    }

    private String html(PrintedName name) {
        return """
                <html lang="en-US"><head><title>%s</title><meta name="description" content="%s"/><meta name="author" content="%s"/>
                <style>%s</style></head><body>
                <p class="issuer">%s</p><p class="kind">%s</p><h1>%s</h1><p class="period">%s</p>
                %s%s<p class="note">%s</p></body></html>
                """.formatted(
                        escape(word("transcript.kind")),
                        escape(word("transcript.kind") + ": " + transcript.holder() + ", " + period()),
                        escape(transcript.provider()),
                        STYLE,
                        escape(transcript.provider()),
                        escape(word("transcript.kind")),
                        name.html(),
                        escape(period()),
                        totals(),
                        transcript.isEmpty() ? "<p>" + escape(word("transcript.empty")) + "</p>" : table(),
                        escape(Words.of(
                                "transcript.note",
                                Words.day(LocalDate.ofInstant(transcript.writtenAt(), transcript.zone())),
                                transcript.zone().getId(),
                                Settings.baseUrl().replaceFirst("^https?://", "") + "/verify")));
    }

    private String period() {
        if (transcript.from() == null && transcript.to() == null) {
            return word("transcript.all");
        }
        if (transcript.from() == null) {
            return Words.of("transcript.until", Words.day(transcript.to()));
        }
        return transcript.to() == null
                ? Words.of("transcript.since", Words.day(transcript.from()))
                : Words.of("transcript.period", Words.day(transcript.from()), Words.day(transcript.to()));
    }

    private String totals() {
        Stream<String> units =
                transcript.units().stream().map(total -> total.units().toPlainString() + " " + total.unit());
        return "<p class=\"totals\">"
                + Stream.concat(
                                Stream.of(Words.of(
                                        "transcript.total",
                                        Words.hours(transcript.hours()),
                                        Words.number(transcript.hours().minutes()))),
                                units)
                        .map(PdfPress::escape)
                        .collect(Collectors.joining("<br/>"))
                + "</p>";
    }

    private String table() {
        String heads = Stream.of("completed", "course", "hours", "certificate", "status")
                .map(column ->
                        "<th scope=\"col\" class=\"" + column + "\">" + escape(word("transcript." + column)) + "</th>")
                .collect(Collectors.joining());
        String rows = transcript.lines().stream().map(this::row).collect(Collectors.joining());
        return "<table><thead><tr>" + heads + "</tr></thead><tbody>" + rows + "</tbody></table>";
    }

    private String row(Transcript.Line line) {
        String units = line.units().stream()
                .map(each -> "<br/>" + escape(each.label()))
                .collect(Collectors.joining());
        return "<tr>" + cell("completed", List.of(Words.shortDay(line.completedOn())))
                + cell("course", List.of(line.courseTitle(), Words.of("transcript.version", line.versionNumber())))
                + "<td class=\"hours\">" + line.hours().label() + units + "</td>"
                + cell("certificate", line.number() == null ? List.of("–") : grouped(line.number()))
                + cell("status", List.of(status(line)))
                + "</tr>";
    }

    /** In two lines: a number is not broken at a hyphen by chance. */
    private static List<String> grouped(CertificateNumber number) {
        String text = number.grouped();
        return List.of(text.substring(0, 10), text.substring(10));
    }

    private static String status(Transcript.Line line) {
        if (line.status() == null) {
            return word("transcript.held");
        }
        return word("transcript.status." + line.status().name());
    }

    private static String cell(String column, List<String> lines) {
        return "<td class=\"" + column + "\">"
                + lines.stream().map(PdfPress::escape).collect(Collectors.joining("<br/>")) + "</td>";
    }

    private static String word(String key) {
        return Words.of(key);
    }

    private static String escape(String text) {
        return PdfPress.escape(text);
    }
}

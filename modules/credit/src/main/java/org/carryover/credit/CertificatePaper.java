package org.carryover.credit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.carryover.catalog.Author;
import org.carryover.catalog.Format;
import org.carryover.credit.PdfPress.Place;

/**
 * The certificate on paper: one page in landscape with everything that a board asks for, and a companion that says what the course was. Where much is to be said, the letters
 * get smaller; words are never left out.
 */
final class CertificatePaper {

    private static final String STYLE = PdfPress.sheet("certificate.css");
    private static final String NAME = "name";
    private static final String CODE = "code";

    /** Points: how far down the face may reach, and the width of a line. */
    private static final double BOTTOM = 572;

    private static final double LINE_PX = 668 / 0.75;

    /** What is left on the face stands above and below the body; a little above the middle looks like the middle. */
    private static final double ABOVE = 0.45;

    /** Where the body begins so far up, its drawing would run into the head. */
    private static final double BELOW_HOP = 122;

    /** How the same words are set; the last takes everything, on more pages if it must. */
    private static final List<Double> SCALES = List.of(1.0, 0.92, 0.84, 0.76, 0.68);

    private final CertificateData data;

    CertificatePaper(CertificateData data) {
        this.data = data;
    }

    byte[] pdf() {
        for (double scale : SCALES) {
            double room = room(scale);
            if (room >= 0) {
                return print(scale, room);
            }
        }
        return print(SCALES.getLast(), 0);
    }

    /** What is left on the face when its words are set, in points; negative when they do not fit. */
    private double room(double scale) {
        try (PdfPress press = press(name(scale), scale, 0)) {
            Place lower = press.place("lower");
            return lower.page() == 0 ? BOTTOM - lower.bottom() : -1;
        }
    }

    private byte[] print(double scale, double room) {
        PrintedName name = name(scale);
        try (PdfPress press = press(name, scale, room)) {
            return press.print(behind(press, room * ABOVE), name.text());
        }
    }

    private PrintedName name(double scale) {
        return new PrintedName(
                data.holder(),
                LINE_PX,
                56 * scale,
                48 * scale,
                40 * scale,
                34 * scale,
                29 * scale,
                25 * scale,
                22 * scale);
    }

    private PdfPress press(PrintedName name, double scale, double room) {
        return new PdfPress(html(name, scale, room), Map.of(NAME, name::draw, CODE, new QrCode(data.address())));
    }

    private Map<Integer, PdfPress.Drawing> behind(PdfPress press, double above) {
        double body = press.place("body").top() + above;
        Place signature = press.place("signature");
        return IntStream.range(0, press.pages())
                .boxed()
                .collect(Collectors.toMap(page -> page, page -> (graphics, width, height) -> {
                    Artwork.frame(graphics, width, height, 17);
                    if (page == 0) {
                        Artwork.logo(graphics, 62, 41, 0.72);
                        if (body > BELOW_HOP) {
                            Artwork.hop(graphics, 562, body + 17, 156);
                        }
                        if (signature.page() == 0) {
                            Artwork.seal(graphics, 338, signature.bottom() - 33, 32);
                        }
                    }
                }));
    }

    private String html(PrintedName name, double scale, double room) {
        return """
                <html lang="en-US"><head><title>%s</title><meta name="description" content="%s"/><meta name="author" content="%s"/>
                <style>%s html { font-size: %.2fpt; } #body { padding-bottom: %.1fpt; margin-top: %.1fpt; }</style></head>
                <body><div id="face">%s<div id="body">%s</div><div id="lower">%s</div></div>
                <div id="companion">%s</div></body></html>
                """.formatted(
                        escape("Certificate of completion " + data.number().grouped() + ": "
                                + data.course().title()),
                        escape("Certificate of completion of " + data.holder() + " for the course "
                                + data.course().title()),
                        escape(data.issuer().name()),
                        STYLE,
                        10 * scale,
                        room * (1 - ABOVE),
                        room * ABOVE,
                        head(),
                        body(name),
                        lower(),
                        new CertificateCompanion(data).html());
    }

    private String head() {
        CertificateData.Issuer issuer = data.issuer();
        List<String> numbers = new ArrayList<>();
        if (issuer.aotaProviderNumber() != null) {
            numbers.add("AOTA provider no. " + issuer.aotaProviderNumber());
        }
        if (issuer.ceBrokerProviderNumber() != null) {
            numbers.add("CE Broker provider no. " + issuer.ceBrokerProviderNumber());
        }
        return "<div id=\"head\"><p class=\"issuer\">" + escape(issuer.name()) + "</p><p class=\"contact\">"
                + escape(String.join(", ", issuer.address())) + "<br/>"
                + escape(String.join(" · ", List.of(issuer.email(), issuer.phone(), bare(issuer.url()))))
                + (numbers.isEmpty() ? "" : "<br/>" + escape(String.join(" · ", numbers))) + "</p></div>";
    }

    private String body(PrintedName name) {
        StringBuilder html = new StringBuilder();
        html.append("<p class=\"kind\">").append(word("paper.kind")).append("</p>");
        html.append("<h1>").append(name.html()).append("</h1>");
        html.append("<p class=\"completed\">").append(word("paper.completed")).append("</p>");
        html.append("<p class=\"course\">")
                .append(escape(data.course().title()))
                .append("</p>");
        html.append("<p class=\"hours\"><b>")
                .append(Words.hours(data.hours()))
                .append("</b> ")
                .append(escape(Words.of(
                        "paper.hours", data.hours().minutes(), data.issuer().name())))
                .append("</p>");
        for (Award.Units units : data.units()) {
            html.append("<p class=\"hours\"><b>")
                    .append(escape(units.label()))
                    .append("</b> ")
                    .append(escape(Words.of("paper.units", units.shortName(), units.equivalence())))
                    .append("</p>");
        }
        return html.toString();
    }

    private String lower() {
        return "<div class=\"facts\">" + facts() + "</div>" + statements() + "<div class=\"foot\">" + signature()
                + verification() + "</div>";
    }

    private String facts() {
        CertificateData.Course course = data.course();
        return row(
                        fact("paper.completedOn", Words.day(data.completedOn())),
                        fact("paper.dates", dates(data.startedOn(), data.completedOn())),
                        fact(
                                "paper.format",
                                Stream.of(
                                        Words.format(course.format()) + ",",
                                        Words.of(
                                                course.format().interactive()
                                                        ? "paper.interactive"
                                                        : "paper.notInteractive"))),
                        fact("paper.location", location(course.format())))
                + row(
                        fact(
                                course.authors().size() == 1 ? "paper.author" : "paper.authors",
                                course.authors().stream().map(Author::name)),
                        fact(
                                "paper.version",
                                Words.of("paper.versionLevel", course.number(), Words.level(course.level()))),
                        fact("paper.approval", approvals()),
                        fact("paper.companion", Words.of("paper.companionPage")));
    }

    /** In lines of its own, so that the name of the format is not broken at its dash. */
    private static Stream<String> location(Format format) {
        return switch (format) {
            case LIVE -> Stream.of(Words.of("paper.inPerson"));
            case DISTANCE_LEARNING_INTERACTIVE, DISTANCE_LEARNING_INDEPENDENT ->
                Stream.of(Words.of("paper.online"), Words.format(format));
        };
    }

    private Stream<String> approvals() {
        return data.units().isEmpty()
                ? Stream.of(Words.of("paper.noApproval"))
                : data.units().stream().flatMap(CertificatePaper::approval);
    }

    /** A number in a line of its own is not broken at its hyphens. */
    private static Stream<String> approval(Award.Units units) {
        Stream<String> approval = Stream.of(units.by() + ",", "activity no. " + units.approvalNumber());
        return units.providerNumber() == null
                ? approval
                : Stream.concat(approval, Stream.of("provider no. " + units.providerNumber()));
    }

    private static String dates(LocalDate from, LocalDate to) {
        return from.equals(to) ? Words.day(to) : Words.period(from, to);
    }

    private String statements() {
        return data.units().stream()
                .map(units -> "<p class=\"statement\">" + escape(units.by() + ": " + units.statement()) + "</p>")
                .collect(Collectors.joining());
    }

    /** Signed as people sign, without the letters after the name; those stand below the line. */
    private String signature() {
        CertificateData.SignedBy signer = data.signer();
        return "<div class=\"signed\"><div id=\"signature\"><p class=\"sign\">"
                + escape(signer.name().replaceFirst(",.*", "")) + "</p><p class=\"signer\"><b>"
                + escape(signer.name()) + "</b><br/>" + escape(Words.of("paper.signer", signer.title()))
                + "</p></div></div>";
    }

    private String verification() {
        String issued = data.replaces() == null
                ? Words.of("paper.issued", Words.day(LocalDate.ofInstant(data.issuedAt(), data.zone())))
                : Words.of(
                        "paper.reissued",
                        data.revision(),
                        Words.day(LocalDate.ofInstant(data.issuedAt(), data.zone())),
                        data.replaces());
        return """
                <div class="check"><p><b>%s</b><br/>%s<br/>%s <a href="%s" title="%s">%s</a></p></div>
                <div class="codes"><object class="code" type="code" alt="%s"></object></div>
                """.formatted(
                        data.number().grouped(),
                        escape(issued),
                        word("paper.check"),
                        escape(data.address()),
                        escape(Words.of("paper.checkTitle", data.number().grouped())),
                        escape(bare(data.address()).replaceFirst("/[^/]+/[^/]+$", "")),
                        escape(Words.of("paper.code", data.address())));
    }

    private static String row(String... facts) {
        return "<div class=\"row\">" + String.join("", facts) + "</div>";
    }

    private static String fact(String label, String value) {
        return fact(label, Stream.of(value));
    }

    private static String fact(String label, Stream<String> lines) {
        return "<div class=\"fact\"><p class=\"label\">" + word(label) + "</p><p class=\"value\">"
                + lines.map(PdfPress::escape).collect(Collectors.joining("<br/>")) + "</p></div>";
    }

    /** An address as people write it. */
    private static String bare(String url) {
        return url.replaceFirst("^https?://", "");
    }

    private static String word(String key) {
        return escape(Words.of(key));
    }

    private static String escape(String text) {
        return PdfPress.escape(text);
    }
}

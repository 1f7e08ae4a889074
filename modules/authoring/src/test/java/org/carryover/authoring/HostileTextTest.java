package org.carryover.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is written wherever: reading ends with a report, and no html of it does more than text does. */
class HostileTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "'\"><img src=x onerror=alert(1)>",
                "[x](javascript:alert(1)) [y](<java\tscript:alert(1)>) <javascript:alert(1)>",
                "![x](data:text/html,1 \"'><svg onload=alert(1)>\")",
                "[x](lesson:\" onclick=\"alert(1)) [y](https://x\"onmouseover=alert(1))",
                "[@x\"><b>; @strong2020] [@strong2020]",
                "</div></section><iframe src=//evil.example>",
                "```\n<b>\n``` \n\n::: check \"><b>",
                "- [x] a\n  > b\n- {{7*7}} #{1+1} ${1+1}\n\u0000\u202e",
            })
    void inEveryLineOfEveryFile(String hostile) {
        Sample sample = Sample.whole();
        long tried = sample.files().all().keySet().stream()
                .filter(file -> file.endsWith(".md") || file.endsWith(".yaml"))
                .flatMap(file -> variants(sample, file, hostile))
                .peek(variant -> SafeHtml.check(variant.report().contents()))
                .count();
        assertThat(tried).isGreaterThan(400);
    }

    /** The text at the end of each line, and inside the quotes where there are some. */
    private static Stream<Sample> variants(Sample sample, String file, String hostile) {
        List<String> lines = List.of(sample.text(file).split("\n", -1));
        return Stream.iterate(0, index -> index < lines.size(), index -> index + 1)
                .flatMap(index -> Stream.of(lines.get(index) + " " + hostile, quoted(lines.get(index), hostile))
                        .map(line -> sample.with(file, replaced(lines, index, line))));
    }

    private static String quoted(String line, String hostile) {
        int end = line.lastIndexOf('"');
        String escaped = hostile.replace("\\", "\\\\")
                .replace("\"", "\\\"")
                .replace("\n", "\\n")
                .replace("\t", "\\t")
                .replace("\u0000", "\\0");
        return end < 0 ? hostile + line : line.substring(0, end) + escaped + line.substring(end);
    }

    private static String replaced(List<String> lines, int index, String line) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            text.append(i == 0 ? "" : "\n").append(i == index ? line : lines.get(i));
        }
        return text.toString();
    }

    @Test
    void theContentOfThePlatformIsSafe() {
        Findings findings = new Findings();
        PackageContents contents = PackageReader.read(
                        PackageFolder.read(Path.of("../../content"), findings), Library.EMPTY, findings)
                .contents();
        SafeHtml.check(contents);
        assertThat(SafeHtml.everyHtml(contents)).hasSizeGreaterThan(300);
    }

    @Test
    void htmlShowsAsItIsWritten() {
        String html = Sample.whole()
                .append(Sample.FIRST, "\n<script>alert(1)</script>\n\nA <b onclick=\"x\">word</b> & more.\n")
                .report()
                .course("calm-is-shared")
                .orElseThrow()
                .content()
                .lessons()
                .getFirst()
                .html();
        assertThat(html)
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
                .contains("A &lt;b onclick=&quot;x&quot;&gt;word&lt;/b&gt; &amp; more.");
    }
}

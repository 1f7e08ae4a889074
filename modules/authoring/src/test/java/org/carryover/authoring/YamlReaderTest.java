package org.carryover.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YamlReaderTest {

    private final Findings findings = new Findings();

    @Test
    void everyValueKnowsItsLine() {
        Yaml root = read("title: A\nlist:\n  - {id: a}\n  -\n    id: b\ntext: |\n  one\n  two\n")
                .orElseThrow();
        assertThat(root.get("title").place().line()).isEqualTo(1);
        assertThat(root.items("list").getFirst().get("id").place().line()).isEqualTo(3);
        assertThat(root.items("list").getLast().get("id").place().line()).isEqualTo(5);
        assertThat(root.get("text").source()).isEqualTo(new SourceText("a.yaml", 7, "one\ntwo\n"));
        assertThat(root.at(List.of("list", "1", "id", "more")).text()).isEqualTo("b");
    }

    @Test
    void plainWordsKeepTheirForm() {
        Yaml root = read("day: 2026-11-24\nno: no\nyear: 2024\ndoi: 10.10\nnull: ~\non: true\nquoted: \"5\"\n")
                .orElseThrow();
        assertThat(root.json())
                .hasToString("{\"day\":\"2026-11-24\",\"no\":\"no\",\"year\":2024,\"doi\":10.10,\"null\":null,"
                        + "\"on\":true,\"quoted\":\"5\"}");
        assertThat(root.text("doi")).isEqualTo("10.10");
        assertThat(root.find("null")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "title: a: b | yaml-syntax | 1",
                "a: 1~  b: 2 | yaml-syntax | 2",
                "list: [a, b~title: c | yaml-syntax | 2",
                "a: \"never closed~b: 1 | yaml-syntax | 1",
                "a: 1~---~b: 2 | yaml-syntax | 2",
                "? [a, b]~: c | yaml-syntax | 1",
                "a: &x [1]~b: *x | yaml-limits | 1",
                "a: *nowhere | yaml-limits | 1",
                "a: 1~b: 2~a: 3 | yaml-duplicate-key | 3",
                "tab:~\tb: 1 | yaml-syntax | 2",
            })
    void saysWhatKeepsItFromBeingRead(String text, String rule, int line) {
        read(text.replace('~', '\n'));
        assertThat(findings.sorted()).singleElement().satisfies(fault -> {
            assertThat(fault.rule()).isEqualTo(rule);
            assertThat(fault.line()).isEqualTo(line);
            assertThat(fault.message()).doesNotContain("\n");
        });
    }

    @Test
    void aLaughThatGrowsIsRefusedAtOnce() {
        StringBuilder laughs = new StringBuilder("a0: &a0 [lol, lol, lol, lol, lol, lol, lol, lol, lol]\n");
        for (int i = 1; i < 12; i++) {
            laughs.append("a").append(i).append(": &a").append(i).append(" [*a").append(i - 1);
            laughs.append((", *a" + (i - 1)).repeat(8)).append("]\n");
        }
        assertThat(read(laughs.toString())).isEmpty();
        assertThat(findings.sorted()).extracting(Fault::rule).containsExactly("yaml-limits");
    }

    @Test
    void whatIsNestedTooDeepIsRefused() {
        assertThat(read("a: " + "[".repeat(200) + "]".repeat(200))).isEmpty();
        assertThat(findings.sorted()).extracting(Fault::rule).containsExactly("yaml-limits");
    }

    @Test
    void nothingIsNothing() {
        assertThat(read("# only a comment\n").orElseThrow().isNothing()).isTrue();
        assertThat(findings.sorted()).isEmpty();
    }

    private Optional<Yaml> read(String text) {
        return YamlReader.read(new SourceText("a.yaml", 1, text), findings);
    }
}

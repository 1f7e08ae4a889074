package org.carryover.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carryover.authoring.Sample.CARD;
import static org.carryover.authoring.Sample.COURSE;
import static org.carryover.authoring.Sample.FIRST;
import static org.carryover.authoring.Sample.HANDOUT;
import static org.carryover.authoring.Sample.ITEMS;
import static org.carryover.authoring.Sample.MEDIA;
import static org.carryover.authoring.Sample.OTHER_CARD;
import static org.carryover.authoring.Sample.SECOND;
import static org.carryover.authoring.Sample.TOOL;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule finds what breaks it, on its line, and nothing in a package that keeps it. */
class RulesTest {

    /**
     * A sound package, broken in one place.
     *
     * @param line what stands on the line that is named; empty for the file as a whole
     */
    record Breach(String rule, Severity severity, String file, String line, UnaryOperator<Sample> how) {

        @Override
        public String toString() {
            return rule + " in " + file + ": " + line;
        }
    }

    static Stream<Breach> breaches() {
        return Stream.of(
                        provider(),
                        courses(),
                        ids(),
                        items(),
                        references(),
                        links(),
                        texts(),
                        media(),
                        cards(),
                        handouts())
                .flatMap(List::stream);
    }

    @Test
    void aSoundPackageHasNoFault() {
        assertThat(Sample.whole().report().faults()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("breaches")
    void findsWhatBreaksIt(Breach breach) {
        Sample broken = breach.how().apply(Sample.whole());
        List<Fault> found = broken.report().faults().stream()
                .filter(fault -> fault.rule().equals(breach.rule()))
                .toList();
        assertThat(found).isNotEmpty();
        assertThat(found).anySatisfy(fault -> {
            assertThat(fault.severity()).isEqualTo(breach.severity());
            assertThat(fault.file()).isEqualTo(breach.file());
            assertThat(lineOf(fault, broken)).contains(breach.line());
            assertThat(fault.line() == 0).isEqualTo(breach.line().isEmpty());
            assertThat(fault.remedy()).isNotBlank();
        });
    }

    @Test
    void everyRuleIsTriedHere() {
        Set<String> tried = breaches().map(Breach::rule).collect(Collectors.toSet());
        assertThat(tried).containsAll(Rules.ALL.stream().map(Rule::id).toList());
        assertThat(Rules.ALL).extracting(Rule::id).doesNotHaveDuplicates();
    }

    @Test
    void everyRuleIsDocumented() throws IOException {
        String documented = Files.readString(Path.of("../../docs/content-format.md"));
        assertThat(Rules.ALL).allSatisfy(rule -> assertThat(documented).contains("`" + rule.id() + "`"));
    }

    private static String lineOf(Fault fault, Sample broken) {
        return fault.line() == 0 ? "" : broken.text(fault.file()).split("\n", -1)[fault.line() - 1];
    }

    private static Breach error(String rule, String file, String line, UnaryOperator<Sample> how) {
        return new Breach(rule, Severity.ERROR, file, line, how);
    }

    private static Breach warning(String rule, String file, String line, UnaryOperator<Sample> how) {
        return new Breach(rule, Severity.WARNING, file, line, how);
    }

    private static UnaryOperator<Sample> edit(String file, String from, String to) {
        return sample -> sample.edit(file, from, to);
    }

    private static UnaryOperator<Sample> append(String file, String text) {
        return sample -> sample.append(file, text);
    }

    private static List<Breach> provider() {
        String file = "provider.yaml";
        return List.of(
                error("provider-missing", COURSE, "", sample -> sample.without(file)),
                error("provider-time-zone", file, "Mars/Olympus", edit(file, "America/New_York", "Mars/Olympus")),
                error(
                        "provider-partial-credit",
                        file,
                        "completionPolicy",
                        edit(file, "No partial credit.", "All of it.")),
                error("signer-period", file, "2025-12-31", edit(file, "to: null", "to: 2025-12-31")),
                error("signer-missing", COURSE, "approvedOn", edit(file, "to: null", "to: 2026-02-01")),
                error("schema", file, "email", edit(file, "records@sample.example", "records")));
    }

    private static List<Breach> courses() {
        String duplicate = "courses/calm-is-shared/lessons/02-second.md";
        return List.of(
                error("vocabulary-unknown", COURSE, "topics", edit(COURSE, "[co-regulation]", "[astrology]")),
                error("vocabulary-unknown", CARD, "ages", edit(CARD, "[A3]", "[A99]")),
                error("vocabulary-unknown", CARD, "routines", edit(CARD, "[bedtime]", "[siesta]")),
                error("vocabulary-unknown", CARD, "needs", edit(CARD, "[big-feelings]", "[more]")),
                error(
                        "vocabulary-unknown",
                        "vocabulary.yaml",
                        "astrology",
                        edit("vocabulary.yaml", "  topics: [co-", "  topics: [astrology, co-")),
                error(
                        "lessons-missing",
                        COURSE,
                        "",
                        sample -> sample.without(FIRST).without(SECOND)),
                error(
                        "lesson-number",
                        duplicate,
                        "",
                        sample -> sample.with(duplicate, sample.text(SECOND).replace("id: first-step", "id: second"))),
                error("items-missing", COURSE, "", sample -> sample.without(ITEMS)),
                error(
                        "evaluation-missing",
                        COURSE,
                        "completion",
                        sample -> sample.with(COURSE, withoutQuestions(sample))),
                warning(
                        "post-test-not-required",
                        COURSE,
                        "completion",
                        edit(COURSE, "lessons, post-test,", "lessons,")),
                error("outcome-unknown", FIRST, "o9", edit(FIRST, "[o1]", "[o1, o9]")),
                error("outcome-unknown", ITEMS, "o9", edit(ITEMS, "outcome: o1", "outcome: o9")),
                error("outcome-unknown", COURSE, "o9", edit(COURSE, "{o1: 1,", "{o1: 1, o9: 1,")),
                error("outcome-without-lesson", COURSE, "o3", edit(SECOND, "[o2, o3, o4]", "[o2, o4]")),
                error(
                        "outcome-without-item",
                        COURSE,
                        "o4",
                        sample -> sample.with(ITEMS, sample.text(ITEMS).replace("outcome: o4", "outcome: o3"))),
                error("outcome-not-drawn", COURSE, "o2", edit(COURSE, "o2: 1, ", "")),
                warning("outcome-not-measurable", COURSE, "Understand", edit(COURSE, "Identify a", "Understand a")),
                error("blueprint-not-fillable", COURSE, "blueprint", edit(COURSE, "{o1: 1", "{o1: 3")),
                warning("bank-small", COURSE, "blueprint", edit(COURSE, "{o1: 1", "{o1: 2")),
                error("contact-hours-none", COURSE, "method", edit(COURSE, "62.5", "59.9")),
                error("references-none", COURSE, "", RulesTest::withoutCitations),
                error("tool-title", TOOL, "", edit(TOOL, "# Storm map", "Storm map")));
    }

    private static String withoutQuestions(Sample sample) {
        return sample.text(COURSE).replaceAll("(?s)evaluation:\n.*keyPoints", "evaluation: []\nkeyPoints");
    }

    private static Sample withoutCitations(Sample sample) {
        Sample plain = sample;
        for (String file : List.of(FIRST, ITEMS)) {
            plain = plain.with(file, plain.text(file).replaceAll(" \\[@[^\\]]*\\]", ""));
        }
        return plain;
    }

    private static List<Breach> ids() {
        return List.of(
                error("id-duplicate", COURSE, "Select", edit(COURSE, "{id: o2,", "{id: o1,")),
                error("id-duplicate", ITEMS, "id: i1", edit(ITEMS, "id: i2", "id: i1")),
                error("id-duplicate", ITEMS, "nothing ends", edit(ITEMS, "id: b", "id: a")),
                error(
                        "id-duplicate",
                        SECOND,
                        "what-now",
                        append(SECOND, "\n::: check what-now\nA?\n\n- [ ] B\n  > C\n- [x] D\n  > E\n:::\n")),
                error(
                        "id-duplicate",
                        "references.yaml",
                        "Small, C.",
                        edit("references.yaml", "{id: small2021", "{id: strong2020")),
                error(
                        "id-duplicate",
                        "vocabulary.yaml",
                        "bedtime",
                        edit("vocabulary.yaml", "[{id: bedtime", "[{id: bedtime, label: Bed}, {id: bedtime")),
                error("id-mismatch", FIRST, "id: other", edit(FIRST, "id: first-look", "id: other")),
                error("id-mismatch", HANDOUT, "strategy", edit(HANDOUT, "strategy: calm-body", "strategy: storm-map")));
    }

    private static List<Breach> items() {
        return List.of(
                error("item-key", ITEMS, "id: i1", edit(ITEMS, "correct: true, ", "")),
                error("item-key", ITEMS, "id: i7", edit(ITEMS, "{s1: t1, s2: t2}", "{s1: t1}")),
                error("item-key", ITEMS, "id: i7", edit(ITEMS, "{s1: t1, s2: t2}", "{s1: t1, s2: t9}")),
                error("rationale-missing", ITEMS, "id: i1", edit(ITEMS, ", rationale: \"That has a goal.\"", "")),
                error("rationale-missing", ITEMS, "id: i2", edit(ITEMS, ", false: \"Right.\"", "")),
                error("rationale-missing", ITEMS, "id: i5", edit(ITEMS, "    rationale: Asking comes first.\n", "")),
                error("rationale-missing", ITEMS, "id: i7", edit(ITEMS, ", s2: \"Time to talk.\"", "")),
                error("item-lesson", ITEMS, "lesson: nowhere", edit(ITEMS, "lesson: first-look", "lesson: nowhere")),
                error("item-strategy", ITEMS, "strategy", edit(ITEMS, "strategy: calm-body", "strategy: no-card")),
                warning(
                        "item-lesson-outcome",
                        ITEMS,
                        "lesson",
                        edit(ITEMS, "lesson: first-look", "lesson: first-step")),
                warning(
                        "item-catch-all",
                        ITEMS,
                        "All of the above",
                        edit(ITEMS, "\"Explain\"", "\"All of the above\"")),
                warning(
                        "item-negative",
                        ITEMS,
                        "NOT",
                        edit(ITEMS, "Which of these is a meltdown?", "Which is NOT a meltdown?")),
                warning(
                        "item-longest-right",
                        ITEMS,
                        "id: i1",
                        edit(
                                ITEMS,
                                "\"Crying that nothing ends\"",
                                "\"Crying that nothing ends, whatever anybody does, because control is lost\"")));
    }

    private static List<Breach> references() {
        return List.of(
                error("reference-unknown", FIRST, "nobody1999", edit(FIRST, "[@strong2020]", "[@nobody1999]")),
                error("reference-unknown", ITEMS, "nobody1999", edit(ITEMS, "[@strong2020]", "[@nobody1999]")),
                error("reference-unknown", CARD, "nobody1999", edit(CARD, "[strong2020]", "[strong2020, nobody1999]")),
                error("reference-incomplete", FIRST, "x_half", edit(FIRST, "[@strong2020]", "[@x_half]")),
                warning("reference-weak", FIRST, "rumor2022", edit(FIRST, "[@strong2020]", "[@rumor2022]")),
                error("citation-form", FIRST, "[@strong2020,", edit(FIRST, "[@strong2020]", "[@strong2020, p. 3]")));
    }

    private static List<Breach> links() {
        return List.of(
                error("link-dead", FIRST, "lesson:nowhere", edit(FIRST, "lesson:first-step", "lesson:nowhere")),
                error("link-dead", FIRST, "strategy:no-card", edit(FIRST, "strategy:calm-body", "strategy:no-card")),
                error("link-dead", FIRST, "tool:none", edit(FIRST, "tool:storm-map", "tool:none")),
                error("link-dead", FIRST, "term:none", edit(FIRST, "term:meltdown", "term:none")),
                error("link-dead", FIRST, "media/none.vtt", append(FIRST, "\nSee [it](media/none.vtt).\n")),
                error("link-dead", "provider.yaml", "page:none", edit("provider.yaml", "page:contact", "page:none")),
                error("link-forbidden", FIRST, "javascript:", append(FIRST, "\nSee [it](javascript:alert%281%29).\n")),
                error("link-forbidden", FIRST, "data:", append(FIRST, "\nSee [it](data:text/html,x).\n")),
                error("link-forbidden", FIRST, "//evil", append(FIRST, "\nSee [it](//evil.example).\n")),
                error("link-out-of-place", HANDOUT, "strategy:", append(HANDOUT, "\nSee [it](strategy:calm-body).\n")),
                error(
                        "link-out-of-place",
                        ITEMS,
                        "lesson:",
                        edit(ITEMS, "That has a goal.", "See [it](lesson:first-look).")));
    }

    private static List<Breach> texts() {
        return List.of(
                error("heading-order", FIRST, "# Too high", append(FIRST, "\n# Too high\n")),
                error("heading-order", SECOND, "#### Too low", edit(SECOND, "### Then", "#### Too low")),
                error("heading-order", HANDOUT, "### What", edit(HANDOUT, "## What", "### What")),
                warning("html", FIRST, "<b>", append(FIRST, "\nA <b>bold</b> word.\n")),
                warning("html", FIRST, "<script>", append(FIRST, "\n<script>alert(1)</script>\n")),
                error("container-unknown", FIRST, "::: box", edit(FIRST, "::: vignette At", "::: box At")),
                error("container-unclosed", FIRST, "::: check", edit(FIRST, "  > Yes [@strong2020].\n:::", "  > Yes.")),
                error("container-unclosed", SECOND, ":::", append(SECOND, "\n:::\n")),
                error(
                        "container-nested",
                        FIRST,
                        "::: key",
                        edit(FIRST, "Blank spells", "::: key Inner\nA.\n:::\n\nBlank spells")),
                error("container-out-of-place", CARD, "::: key", append(CARD, "\n::: key Here\nA.\n:::\n")),
                error("container-id", FIRST, "What now", edit(FIRST, "check what-now", "check What now")),
                error("container-id", SECOND, "::: reflection", edit(SECOND, "reflection my-family", "reflection")),
                error("callout-title", FIRST, "::: caution", edit(FIRST, "caution Refer first", "caution")),
                error("check-options", FIRST, "::: check", edit(FIRST, "[x]", "[ ]")),
                error("check-options", FIRST, "::: check", edit(FIRST, "- [ ] A word", "- A word")),
                error("check-feedback", FIRST, "A word", edit(FIRST, "  > Later.\n", "")));
    }

    private static List<Breach> media() {
        return List.of(
                error("figure-alt", FIRST, "media/curve.svg", edit(FIRST, "![A curve that rises and falls.]", "![]")),
                error(
                        "figure-place",
                        FIRST,
                        "in the text",
                        append(FIRST, "\nSee ![a](media/curve.svg) in the text.\n")),
                error("figure-place", FIRST, "https://", append(FIRST, "\n![a](https://evil.example/x.png)\n")),
                error("figure-place", CARD, "![a]", append(CARD, "\n![a](media/curve.svg)\n")),
                warning("figure-description", FIRST, "curve.svg", sample -> sample.without(MEDIA + "curve.svg.md")),
                error("media-missing", FIRST, "curve.svg", sample -> sample.without(MEDIA + "curve.svg")),
                error("media-missing", SECOND, "::: video", sample -> sample.without(MEDIA + "visit.vtt")),
                warning(
                        "media-unused",
                        MEDIA + "more.svg",
                        "",
                        sample -> sample.with(MEDIA + "more.svg", sample.text(MEDIA + "curve.svg"))),
                error("media-content", MEDIA + "visit.mp4", "", sample -> sample.with(MEDIA + "visit.mp4", "<html>")),
                error("media-content", MEDIA + "a.png", "", sample -> sample.with(MEDIA + "a.png", "GIF89a")),
                error(
                        "svg-active",
                        MEDIA + "curve.svg",
                        "script",
                        edit(MEDIA + "curve.svg", "<path", "<script>alert(1)</script><path")),
                error(
                        "svg-active",
                        MEDIA + "curve.svg",
                        "onload",
                        edit(MEDIA + "curve.svg", "<path", "<path onload=\"alert(1)\"")),
                error(
                        "svg-active",
                        MEDIA + "curve.svg",
                        "href",
                        edit(MEDIA + "curve.svg", "<path", "<a href=\"javascript:x\"/><path")),
                error(
                        "svg-active",
                        MEDIA + "curve.svg",
                        "url",
                        edit(MEDIA + "curve.svg", "<path", "<path style=\"fill:url(https://x)\"")),
                error(
                        "svg-active",
                        MEDIA + "curve.svg",
                        "DOCTYPE",
                        edit(MEDIA + "curve.svg", "<svg", "<!DOCTYPE svg [<!ENTITY a \"b\">]><svg")),
                error("svg-active", MEDIA + "curve.svg", "</svg>", edit(MEDIA + "curve.svg", "/>", ">")),
                error("recording-properties", SECOND, "::: video", edit(SECOND, "media/visit.mp4", "media/visit.vtt")),
                error("schema", SECOND, "visuals", edit(SECOND, "visuals: spoken", "visuals: maybe")),
                error("captions-missing", SECOND, "::: video", edit(SECOND, "captions: media/visit.vtt\n", "")),
                error("transcript-missing", SECOND, "::: video", edit(SECOND, "transcript: media/visit.md\n", "")),
                error("visuals-undescribed", SECOND, "::: video", edit(SECOND, "visuals: spoken\n", "")));
    }

    private static List<Breach> cards() {
        return List.of(
                error("card-headings", CARD, "Cautions", edit(CARD, "## Measure\n\n- One mark a day.\n\n", "")),
                error("card-headings", CARD, "When not to use", edit(CARD, "## When to use", "## When not to use")),
                error("card-section-empty", CARD, "", edit(CARD, "- One mark a day.\n", "")),
                error("card-steps", CARD, "Breathe", edit(CARD, "1. **Breathe.** Slowly.\n2. Get low.", "- Breathe")),
                error("card-sayings", CARD, "What does", edit(CARD, "> What does", "What does")),
                error("evidence-too-strong", CARD, "guideline", edit(CARD, "evidence: review", "evidence: guideline")),
                error(
                        "evidence-too-strong",
                        OTHER_CARD,
                        "trial",
                        edit(OTHER_CARD, "evidence: practice-based", "evidence: trial")),
                error(
                        "evidence-line",
                        OTHER_CARD,
                        "evidenceLine",
                        edit(OTHER_CARD, "Practice-based, no direct trial found.", "It works.")),
                error("card-related", CARD, "related", edit(CARD, "related: [storm-map]", "related: [no-card]")),
                error(
                        "card-lesson",
                        CARD,
                        "lessons",
                        edit(CARD, "calm-is-shared/first-step", "calm-is-shared/nowhere")));
    }

    private static List<Breach> handouts() {
        String orphan = "handouts/en/no-card.md";
        String spanish = "handouts/es/calm-body.md";
        String hard = "Considering the considerable complexity of regulating emotionally overwhelming"
                + " situations, caregivers occasionally necessitate professional consultation.";
        return List.of(
                error(
                        "handout-without-card",
                        orphan,
                        "",
                        sample -> sample.with(
                                orphan, sample.text(HANDOUT).replace("strategy: calm-body", "strategy: no-card"))),
                error("readability-grade", HANDOUT, "", append(HANDOUT, "\n" + hard + "\n")),
                error("readability-smog", HANDOUT, "", append(HANDOUT, "\n" + hard + "\n")),
                warning(
                        "translation-unreviewed",
                        spanish,
                        "review",
                        sample -> sample.with(spanish, sample.text(HANDOUT))));
    }
}

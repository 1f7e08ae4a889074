package org.carryover.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that cannot be read as what they should be. */
class BadFilesTest {

    @Test
    void anotherEncodingIsNamedWithItsLine() {
        byte[] latin = "---\ntitle: Contact\n---\nCafé.\n".getBytes(StandardCharsets.ISO_8859_1);
        assertFault(Sample.whole().with("pages/contact.md", latin), "file-encoding", "pages/contact.md", 4);
        byte[] wide = "---\ntitle: Contact\n---\n".getBytes(StandardCharsets.UTF_16);
        assertFault(Sample.whole().with("pages/contact.md", wide), "file-encoding", "pages/contact.md", 1);
        byte[] cut = Arrays.copyOf("title: é".getBytes(StandardCharsets.UTF_8), 8);
        assertFault(Sample.whole().with("provider.yaml", cut), "file-encoding", "provider.yaml", 1);
    }

    @Test
    void aByteOrderMarkAndOtherLineEndsAreRead() {
        Sample sample = Sample.whole();
        for (String file : List.of(Sample.COURSE, Sample.FIRST, "pages/contact.md")) {
            sample = sample.with(file, "\uFEFF" + sample.text(file).replace("\n", "\r\n"));
        }
        PackageReport report = sample.report();
        assertThat(report.faults()).isEmpty();
        assertThat(report.contents()).isEqualTo(Sample.whole().report().contents());
    }

    @Test
    void frontMatterThatIsMissingOrNeverEnds() {
        assertFault(Sample.whole().with("pages/contact.md", "Text.\n"), "front-matter", "pages/contact.md", 1);
        assertFault(Sample.whole().with("pages/contact.md", "---\ntitle: A\n"), "front-matter", "pages/contact.md", 1);
        assertFault(Sample.whole().with("pages/contact.md", ""), "front-matter", "pages/contact.md", 1);
        assertFault(Sample.whole().with("pages/contact.md", "---\n---\nText.\n"), "schema", "pages/contact.md", 2);
    }

    @Test
    void malformedFrontMatterIsNamedWithTheLineOfTheFile() {
        Sample sample = Sample.whole().edit(Sample.FIRST, "title: A first look", "title: A: first: look");
        assertFault(sample, "yaml-syntax", Sample.FIRST, 3);
    }

    @Test
    void aTextThatIsTooLarge() {
        Sample sample = Sample.whole().with("pages/contact.md", new byte[PackageFiles.MAX_TEXT_BYTES + 1]);
        assertFault(sample, "file-size", "pages/contact.md", 0);
    }

    @Test
    void filesThatHaveNoPlace() {
        for (String file : List.of(
                "notes.txt",
                "pages/Contact.md",
                "pages/a/b.md",
                "courses/calm-is-shared/lessons/first.md",
                "courses/calm-is-shared/media/a b.svg",
                "courses/calm-is-shared/media/run.html",
                "strategies/run.js")) {
            assertFault(Sample.whole().with(file, "x"), "file-unknown", file, 0);
        }
    }

    @Test
    void aCourseWithoutItsFile() {
        assertFault(Sample.whole().without(Sample.COURSE), "course-missing", "courses/calm-is-shared/", 0);
    }

    @Test
    void markdownThatNestsWithoutEndIsStillRead() {
        String deep = "> ".repeat(3_000) + "x\n\n" + "- ".repeat(3_000) + "x\n\n" + "[".repeat(5_000) + "\n\n"
                + "*a **b ".repeat(3_000) + "\n";
        PackageReport report = Sample.whole().append(Sample.FIRST, "\n" + deep).report();
        SafeHtml.check(report.contents());
    }

    @Test
    void aLinkInTheFolderIsNotFollowed(@TempDir Path folder, @TempDir Path outside) throws IOException {
        Files.writeString(outside.resolve("secret.md"), "---\ntitle: Secret\n---\nA.\n");
        Files.createDirectories(folder.resolve("pages"));
        Files.createSymbolicLink(folder.resolve("pages/contact.md"), outside.resolve("secret.md"));
        Files.createSymbolicLink(folder.resolve("strategies"), outside);
        Findings findings = new Findings();
        assertThat(PackageFolder.read(folder, findings).all()).isEmpty();
        assertThat(findings.sorted())
                .extracting(Fault::rule, Fault::file)
                .containsExactly(tuple("file-link", "pages/contact.md"), tuple("file-link", "strategies"));
    }

    private static void assertFault(Sample sample, String rule, String file, int line) {
        PackageReport report = sample.report();
        assertThat(report.publishable()).isFalse();
        assertThat(report.errors()).anySatisfy(fault -> {
            assertThat(fault.rule()).isEqualTo(rule);
            assertThat(fault.file()).isEqualTo(file);
            assertThat(fault.line()).isEqualTo(line);
        });
    }
}

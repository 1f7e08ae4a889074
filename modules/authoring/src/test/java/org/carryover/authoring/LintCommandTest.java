package org.carryover.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LintCommandTest {

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @Test
    void aSoundPackageEndsWithZero() throws IOException {
        PublishingTest.write(Sample.whole(), folder);
        assertThat(lint(folder.toString())).isZero();
        assertThat(said()).isEqualTo("0 errors, 0 warnings in 17 files.\n");
    }

    @Test
    void warningsAloneDoNotKeepAnybodyFromPublishing() throws IOException {
        PublishingTest.write(Sample.whole().without(Sample.MEDIA + "curve.svg.md"), folder);
        assertThat(lint(folder.toString())).isZero();
        assertThat(said())
                .contains("warning: ")
                .contains("[figure-description]")
                .contains("0 errors, 1 warning in");
    }

    @Test
    void anErrorIsNamedWithItsPlaceItsRuleAndARemedy() throws IOException {
        PublishingTest.write(Sample.whole().edit(Sample.COURSE, "level: introductory", "level: easy"), folder);
        assertThat(lint(folder.toString())).isEqualTo(1);
        assertThat(said())
                .contains(folder + "/" + Sample.COURSE
                        + ":4: error: level: \"easy\" is none of introductory, intermediate,"
                        + " advanced [schema]\n    Use one of these words.\n");
    }

    @Test
    void aPartIsCheckedBesideTheContentFolder(@TempDir Path content) throws IOException {
        PublishingTest.write(Sample.whole(), content);
        Path card = Files.createDirectories(folder.resolve("strategies")).resolve("calm-body.md");
        Files.writeString(card, Sample.whole().text(Sample.CARD));
        assertThat(lint(folder.toString())).isEqualTo(1);
        assertThat(lint(folder.toString(), content.toString())).isZero();
    }

    @Test
    void aZipIsCheckedToo() throws IOException {
        Path zip = folder.resolve("package.zip");
        Files.write(zip, PackageZip.write(Sample.whole().files()));
        assertThat(lint(zip.toString())).isZero();
        Files.writeString(zip, "no zip");
        assertThat(lint(zip.toString())).isEqualTo(1);
        assertThat(said()).contains("This is no zip file");
    }

    @Test
    void whatIsNotThereCannotBeChecked() throws IOException {
        assertThat(lint(folder.resolve("nowhere").toString())).isEqualTo(2);
        assertThat(lint()).isEqualTo(2);
    }

    private int lint(String... arguments) throws IOException {
        return LintCommand.run(List.of(arguments), new PrintStream(said, true, StandardCharsets.UTF_8));
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }
}

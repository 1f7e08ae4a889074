package org.carryover.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What can go wrong at the start ends with one line that says what to do, and a status that is not 0. */
class LauncherIT {

    private static final Path HOME = Path.of(System.getProperty("carryover.home"));

    @TempDir
    private Path folder;

    private record Ended(int status, String said) {}

    @Test
    void aTakenPort() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            Ended ended = run(Map.of("CARRYOVER_PORT", String.valueOf(taken.getLocalPort())));
            assertRefused(ended, "port " + taken.getLocalPort() + " is taken");
        }
    }

    @Test
    void aPortThatIsNone() throws Exception {
        assertRefused(run(Map.of("CARRYOVER_PORT", "eighty")), "CARRYOVER_PORT is not a port number: eighty");
    }

    @Test
    void aDataFolderThatCannotBeWritten() throws Exception {
        Path file = Files.createFile(folder.resolve("file"));
        assertRefused(
                run(Map.of("CARRYOVER_DATA", file.resolve("data").toString())), "cannot write to the data folder");
    }

    @Test
    void aJdkThatIsNone() throws Exception {
        assertRefused(
                run(Map.of("CARRYOVER_JAVA_HOME", folder.toString())), "CARRYOVER_JAVA_HOME is not a JDK 21 or newer");
    }

    @Test
    void aContentFolderThatIsMissing() throws Exception {
        Ended ended = run(Map.of("CARRYOVER_CONTENT", folder.resolve("nowhere").toString()));
        assertRefused(ended, "the content folder is missing");
    }

    @Test
    void aDatabaseThatCannotBeReached() throws Exception {
        Ended ended = run(Map.of("CARRYOVER_DB_URL", "jdbc:postgresql://127.0.0.1:" + freePort() + "/carryover"));
        assertRefused(ended, "cannot be reached. Start it, or check CARRYOVER_DB_URL");
    }

    @Test
    void aContentPackageThatIsBroken() throws Exception {
        Ended ended = run(Map.of("CARRYOVER_CONTENT", brokenContent().toString()));
        assertRefused(ended, "the content package refused: pages/contact.md:2: ");
        assertThat(ended.said()).contains("Nothing was published.").contains("./carryover lint");
    }

    @Test
    void lintNamesFileLineRuleAndRemedy() throws Exception {
        Path content = brokenContent();
        Ended ended = ended("lint", Map.of(), content.toString());
        assertThat(ended.status()).isEqualTo(1);
        assertThat(ended.said())
                .contains(content + "/pages/contact.md:2: error: title is missing [schema]")
                .contains("1 error, 0 warnings in 1 file.");
        assertThat(ended("lint", Map.of()).status()).isZero();
    }

    private Path brokenContent() throws IOException {
        Path page = Files.createDirectories(folder.resolve("content/pages")).resolve("contact.md");
        Files.writeString(page, "---\nsummary: How to reach us.\n---\nWrite to us.\n");
        return folder.resolve("content");
    }

    @Test
    void anUnknownCommand() throws Exception {
        assertRefused(ended("dance", Map.of()), "unknown command: dance");
    }

    private static void assertRefused(Ended ended, String why) {
        assertThat(ended.said()).contains("carryover: ").contains(why);
        assertThat(ended.status()).isNotZero();
    }

    private Ended run(Map<String, String> settings) throws IOException, InterruptedException {
        return ended("run", settings);
    }

    private Ended ended(String command, Map<String, String> settings, String... arguments)
            throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of(HOME.resolve("carryover").toString(), command));
        words.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true);
        builder.environment().put("CARRYOVER_BUILD", "never");
        builder.environment().put("CARRYOVER_PORT", String.valueOf(freePort()));
        builder.environment().put("CARRYOVER_DATA", folder.resolve("data").toString());
        builder.environment().putAll(settings);
        Path said = folder.resolve("said");
        Process process = builder.redirectOutput(said.toFile()).start();
        if (!process.waitFor(150, TimeUnit.SECONDS)) {
            process.destroy();
        }
        return new Ended(process.waitFor(), Files.readString(said, StandardCharsets.UTF_8));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}

package org.carryover.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The mails to one address, which a platform without SMTP lays into its data folder. */
record Letterbox(Platform platform, String address) {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** The texts of all mails that are there, oldest first. */
    List<String> mails() {
        Path folder = platform.data().resolve("mail");
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".eml"))
                    .sorted()
                    .map(Letterbox::read)
                    .filter(mail -> mail.contains("To: " + address + "\r\n"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The newest link to a page, as soon as {@code count} of them have come. */
    String link(String page, int count) {
        Pattern link = Pattern.compile("http://\\S+(" + page + "\\?token=\\w+)");
        Instant limit = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(limit)) {
            List<String> links = mails().stream()
                    .flatMap(mail -> link.matcher(mail).results())
                    .map((MatchResult found) -> found.group(1))
                    .toList();
            if (links.size() >= count) {
                return links.getLast();
            }
            pause();
        }
        throw new AssertionError("No " + count + " links to " + page + " for " + address);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

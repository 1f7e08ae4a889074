package org.carryover.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A content package that a test builds from files: the shipped course under an address of its own, changed file by file. */
final class Parcel {

    private static final Path COURSE = Path.of(System.getProperty("carryover.home"))
            .resolve("content/courses")
            .resolve(Learner.COURSE);

    final String slug;
    private final Map<String, byte[]> files = new TreeMap<>();

    private Parcel(String slug) {
        this.slug = slug;
    }

    static Parcel empty() {
        return new Parcel("none");
    }

    static Parcel course(String slug, String title) {
        Parcel parcel = new Parcel(slug);
        try (Stream<Path> paths = Files.walk(COURSE)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                parcel.files.put(parcel.in(COURSE.relativize(path).toString()), Files.readAllBytes(path));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return parcel.change(
                "course.yaml", "title: \"Coaching Parents: the Partnership Method\"", "title: '" + title + "'");
    }

    private String in(String file) {
        return "courses/" + slug + "/" + file;
    }

    /** In a file of the course. */
    Parcel change(String file, String from, String to) {
        String text = new String(files.get(in(file)), StandardCharsets.UTF_8);
        if (!text.contains(from)) {
            throw new IllegalArgumentException(file + " has no " + from);
        }
        return with(in(file), text.replace(from, to));
    }

    Parcel with(String path, String text) {
        files.put(path, text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    byte[] zip() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}

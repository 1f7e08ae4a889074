package org.carryover.authoring;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** A small package without a fault, to be broken in one place. */
final class Sample {

    static final String COURSE = "courses/calm-is-shared/course.yaml";
    static final String ITEMS = "courses/calm-is-shared/items.yaml";
    static final String FIRST = "courses/calm-is-shared/lessons/01-first-look.md";
    static final String SECOND = "courses/calm-is-shared/lessons/02-first-step.md";
    static final String TOOL = "courses/calm-is-shared/tools/storm-map.md";
    static final String MEDIA = "courses/calm-is-shared/media/";
    static final String CARD = "strategies/calm-body.md";
    static final String OTHER_CARD = "strategies/storm-map.md";
    static final String HANDOUT = "handouts/en/calm-body.md";

    private static final Map<String, byte[]> FILES = PackageFolder.read(
                    Path.of("src/test/resources/sample"), new Findings())
            .all();

    private final Map<String, byte[]> files;

    private Sample(Map<String, byte[]> files) {
        this.files = files;
    }

    static Sample whole() {
        return new Sample(FILES);
    }

    Sample with(String file, byte[] bytes) {
        Map<String, byte[]> changed = new TreeMap<>(files);
        changed.put(file, bytes);
        return new Sample(changed);
    }

    Sample with(String file, String text) {
        return with(file, text.getBytes(StandardCharsets.UTF_8));
    }

    Sample without(String file) {
        Map<String, byte[]> changed = new TreeMap<>(files);
        changed.remove(file);
        return new Sample(changed);
    }

    /** Replaces the first place that says {@code from}. */
    Sample edit(String file, String from, String to) {
        String text = text(file);
        int at = text.indexOf(from);
        if (at < 0) {
            throw new AssertionError(file + " does not say: " + from);
        }
        return with(file, text.substring(0, at) + to + text.substring(at + from.length()));
    }

    Sample append(String file, String text) {
        return with(file, text(file) + text);
    }

    String text(String file) {
        byte[] bytes = files.get(file);
        if (bytes == null) {
            throw new AssertionError("No file " + file);
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    PackageFiles files() {
        return new PackageFiles(files);
    }

    PackageReport report() {
        return report(Library.EMPTY);
    }

    PackageReport report(Library published) {
        return PackageReader.read(files(), published, new Findings());
    }
}

package org.carryover.authoring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Collects the files of a package that lies in a folder. */
final class PackageFolder {

    private PackageFolder() {}

    static PackageFiles read(Path folder, Findings findings) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        long total = 0;
        for (Path path : paths(folder)) {
            String name = folder.relativize(path).toString().replace('\\', '/');
            if (isHidden(name) || Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
                continue;
            }
            if (!Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
                findings.error(
                        "file-link",
                        Place.of(name),
                        "This is a link, not a file",
                        "Put the file itself into the package.");
                continue;
            }
            byte[] bytes = bytes(path);
            total += bytes.length;
            if (files.size() >= PackageFiles.MAX_FILES || total > PackageFiles.MAX_TOTAL_BYTES) {
                findings.error(
                        "package-size",
                        Place.of(name),
                        PackageFiles.BOUNDS,
                        "Publish it in parts, or make recordings smaller.");
                break;
            }
            files.put(name, bytes);
        }
        return new PackageFiles(files);
    }

    /** Files that an editor or a file system left are no content. */
    static boolean isHidden(String name) {
        for (String part : name.split("/")) {
            if (part.startsWith(".") || part.equals("__MACOSX")) {
                return true;
            }
        }
        return false;
    }

    private static List<Path> paths(Path folder) {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the folder " + folder, e);
        }
    }

    private static byte[] bytes(Path path) {
        try {
            return Files.readAllBytes(path);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + path, e);
        }
    }
}

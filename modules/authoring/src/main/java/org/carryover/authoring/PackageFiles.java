package org.carryover.authoring;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The files of a package by their path in it, with {@code /} between folders. The bounds keep a package readable in memory.
 */
final class PackageFiles {

    static final int MAX_FILES = 2_000;
    static final int MAX_TEXT_BYTES = 2 << 20;
    static final long MAX_TOTAL_BYTES = 100L << 20;
    static final String BOUNDS =
            "A package holds at most " + MAX_FILES + " files and " + (MAX_TOTAL_BYTES >> 20) + " MB";

    private final SortedMap<String, byte[]> files;

    PackageFiles(Map<String, byte[]> files) {
        this.files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }

    SortedMap<String, byte[]> all() {
        return files;
    }

    /** Equal for packages that hold the same files with the same bytes. */
    String digest() {
        MessageDigest digest = sha256();
        files.forEach((name, bytes) -> {
            digest.update((name + "\n" + bytes.length + "\n").getBytes(StandardCharsets.UTF_8));
            digest.update(bytes);
        });
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}

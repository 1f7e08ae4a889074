package org.carryover.authoring;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Collects the files of a package that came as a zip. Whatever is odd about the archive is a fault, and nothing of an odd entry is read: an
 * honest zip program writes none of it.
 */
final class PackageZip {

    private static final int MAX_NAME = 200;
    private static final int MAX_RATIO = 100;
    private static final int FREE_OF_RATIO = 100_000;
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._ -]+(/[A-Za-z0-9._ -]+)*");
    private static final Set<String> TOP =
            Set.of("provider.yaml", "references.yaml", "vocabulary.yaml", "pages", "courses", "strategies", "handouts");

    private final Findings findings;
    private final Map<String, byte[]> files = new HashMap<>();
    private final Set<String> names = new HashSet<>();
    private long total;

    private PackageZip(Findings findings) {
        this.findings = findings;
    }

    /** Reads at most what a package may hold; the stream is not closed. */
    static PackageFiles read(InputStream stream, Findings findings) throws IOException {
        byte[] bytes = stream.readNBytes((int) PackageFiles.MAX_TOTAL_BYTES + 1);
        PackageZip zip = new PackageZip(findings);
        if (bytes.length > PackageFiles.MAX_TOTAL_BYTES) {
            zip.tooLarge("");
        } else {
            zip.read(bytes);
        }
        return new PackageFiles(withoutOuterFolder(zip.files));
    }

    /** A zip of the files, to keep them. */
    static byte[] write(PackageFiles files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, byte[]> file : files.all().entrySet()) {
                ZipEntry entry = new ZipEntry(file.getKey());
                entry.setTime(0);
                zip.putNextEntry(entry);
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private void read(byte[] bytes) {
        List<ZipDirectory.Entry> entries;
        try {
            entries = ZipDirectory.of(bytes);
        } catch (ZipDirectory.Odd e) {
            findings.error(
                    "zip-format",
                    Place.of(""),
                    e.getMessage(),
                    "Make the zip anew with an ordinary program, and not larger than needed.");
            return;
        }
        if (entries.size() > PackageFiles.MAX_FILES) {
            tooLarge("");
            return;
        }
        for (ZipDirectory.Entry entry : entries) {
            if (mayBeRead(entry) && !store(entry, bytes)) {
                return;
            }
        }
    }

    private boolean mayBeRead(ZipDirectory.Entry entry) {
        String name = entry.name();
        String path = entry.isFolder() ? name.substring(0, name.length() - 1) : name;
        if (!isInside(path)) {
            refuse(
                    "zip-path",
                    shown(name),
                    "The name leads out of the package or is no plain name",
                    "Use names with letters, digits, dots and hyphens.");
            return false;
        }
        if (entry.isLink()) {
            refuse("file-link", name, "This is a link, not a file", "Put the file itself into the package.");
            return false;
        }
        if (entry.isFolder() || PackageFolder.isHidden(path)) {
            return false;
        }
        if (!names.add(path)) {
            refuse(
                    "zip-duplicate",
                    name,
                    "The zip holds two files of this name",
                    "Make the zip anew; keep one of them.");
            return false;
        }
        if (entry.size() > FREE_OF_RATIO && entry.size() / MAX_RATIO > entry.compressedSize()) {
            refuse(
                    "zip-ratio",
                    name,
                    "The file is packed more than " + MAX_RATIO + " to one",
                    "Check what went into it; no text or picture shrinks so much.");
            return false;
        }
        return true;
    }

    private static boolean isInside(String path) {
        if (path.length() > MAX_NAME || !NAME.matcher(path).matches()) {
            return false;
        }
        for (String part : path.split("/")) {
            if (part.equals(".") || part.equals("..")) {
                return false;
            }
        }
        return true;
    }

    /** False when the package is full. */
    private boolean store(ZipDirectory.Entry entry, byte[] zip) {
        total += entry.size();
        if (total > PackageFiles.MAX_TOTAL_BYTES) {
            tooLarge(entry.name());
            return false;
        }
        Optional<byte[]> content = unpacked(entry, zip);
        content.ifPresentOrElse(
                bytes -> files.put(entry.name(), bytes),
                () -> refuse(
                        "zip-format",
                        entry.name(),
                        "The file is damaged, or larger than the zip says",
                        "Make the zip anew."));
        return true;
    }

    private static Optional<byte[]> unpacked(ZipDirectory.Entry entry, byte[] zip) {
        byte[] content = new byte[entry.size()];
        if (entry.isStored()) {
            System.arraycopy(zip, entry.dataStart(), content, 0, entry.size());
        } else {
            Inflater inflater = new Inflater(true);
            try {
                inflater.setInput(zip, entry.dataStart(), entry.compressedSize());
                int filled = 0;
                while (filled < content.length) {
                    int count = inflater.inflate(content, filled, content.length - filled);
                    if (count == 0) {
                        return Optional.empty();
                    }
                    filled += count;
                }
                boolean more = inflater.inflate(new byte[1]) > 0;
                if (more || !inflater.finished()) {
                    return Optional.empty();
                }
            } catch (DataFormatException e) {
                return Optional.empty();
            } finally {
                inflater.end();
            }
        }
        CRC32 sum = new CRC32();
        sum.update(content);
        return sum.getValue() == entry.crc() ? Optional.of(content) : Optional.empty();
    }

    private void tooLarge(String name) {
        refuse("package-size", name, PackageFiles.BOUNDS, "Publish it in parts, or make recordings smaller.");
    }

    private void refuse(String rule, String name, String message, String remedy) {
        findings.error(rule, Place.of(name), message, remedy);
    }

    /** A name from outside, fit to be shown. */
    private static String shown(String name) {
        String plain = name.replaceAll("[^\\x20-\\x7e]", "?");
        return plain.length() > MAX_NAME ? plain.substring(0, MAX_NAME) : plain;
    }

    /** Many programs pack the folder and not what is in it. */
    private static Map<String, byte[]> withoutOuterFolder(Map<String, byte[]> files) {
        Set<String> tops = new HashSet<>();
        files.keySet().forEach(name -> tops.add(name.substring(0, Math.max(0, name.indexOf('/')))));
        if (tops.size() != 1
                || tops.contains("")
                || TOP.contains(tops.iterator().next())) {
            return files;
        }
        int outer = tops.iterator().next().length() + 1;
        Map<String, byte[]> inner = new HashMap<>();
        files.forEach((name, bytes) -> inner.put(name.substring(outer), bytes));
        return inner;
    }
}

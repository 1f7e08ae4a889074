package org.carryover.authoring;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The kinds of media that a course may hold, by the extension of the file. */
final class MediaTypes {

    private static final Map<String, String> BY_EXTENSION = Map.of(
            "svg", "image/svg+xml",
            "png", "image/png",
            "jpg", "image/jpeg",
            "jpeg", "image/jpeg",
            "webp", "image/webp",
            "mp3", "audio/mpeg",
            "m4a", "audio/mp4",
            "mp4", "video/mp4",
            "webm", "video/webm",
            "vtt", "text/vtt");

    private MediaTypes() {}

    static Optional<String> of(String name) {
        String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return Optional.ofNullable(BY_EXTENSION.get(extension));
    }

    /** Whether the bytes begin as files of this kind do. */
    static boolean fits(String name, byte[] bytes) {
        return switch (of(name).orElse("")) {
            case "image/png" -> begins(bytes, 0, "\u0089PNG");
            case "image/jpeg" -> begins(bytes, 0, "\u00ff\u00d8\u00ff");
            case "image/webp" -> begins(bytes, 0, "RIFF") && begins(bytes, 8, "WEBP");
            case "audio/mpeg" ->
                begins(bytes, 0, "ID3") || bytes.length > 1 && (bytes[0] & 0xff) == 0xff && (bytes[1] & 0xe0) == 0xe0;
            case "audio/mp4", "video/mp4" -> begins(bytes, 4, "ftyp");
            case "video/webm" -> begins(bytes, 0, "\u001aE\u00df\u00a3");
            case "text/vtt" -> begins(bytes, 0, "WEBVTT") || begins(bytes, 0, "\u00ef\u00bb\u00bfWEBVTT");
            case "image/svg+xml" -> true;
            default -> false;
        };
    }

    private static boolean begins(byte[] bytes, int at, String signature) {
        byte[] expected = signature.getBytes(StandardCharsets.ISO_8859_1);
        return bytes.length >= at + expected.length
                && Arrays.equals(bytes, at, at + expected.length, expected, 0, expected.length);
    }
}

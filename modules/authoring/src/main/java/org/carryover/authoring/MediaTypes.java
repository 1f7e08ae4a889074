package org.carryover.authoring;

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
}

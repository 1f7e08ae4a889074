package org.carryover.shared;

import java.nio.file.Path;
import java.util.Optional;

/**
 * The settings of one installation, each an environment variable or a system property of the same name ({@code
 * CARRYOVER_PORT}); the property wins.
 */
public final class Settings {

    private Settings() {}

    public static Optional<String> get(String name) {
        String property = System.getProperty(name);
        String value = property != null ? property : System.getenv(name);
        return Optional.ofNullable(value).filter(text -> !text.isBlank());
    }

    /** The folder that holds the H2 file, undelivered mail, the search index and the token file. */
    public static Path dataFolder() {
        return Path.of(get("CARRYOVER_DATA").orElse("data")).toAbsolutePath();
    }

    public static Path contentFolder() {
        return Path.of(get("CARRYOVER_CONTENT").orElse("content")).toAbsolutePath();
    }

    /** The address that mails and certificates print, without a slash at the end. */
    public static String baseUrl() {
        return get("CARRYOVER_BASE_URL")
                .orElseGet(() -> "http://127.0.0.1:" + get("CARRYOVER_PORT").orElse("8080"));
    }

    public static boolean demo() {
        return get("CARRYOVER_DEMO").map(Boolean::parseBoolean).orElse(false);
    }
}

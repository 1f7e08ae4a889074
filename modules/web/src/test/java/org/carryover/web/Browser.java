package org.carryover.web;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The system's Chromium, one for the whole test run. */
public final class Browser {

    private static com.microsoft.playwright.Browser chromium;

    private Browser() {}

    /** A fresh visitor: own cookies, own storage, relative addresses go to {@code platform}. */
    public static BrowserContext visitor(Platform platform) {
        return chromium().newContext(options(platform));
    }

    /** The same with scripts turned off. */
    public static BrowserContext visitorWithoutScripts(Platform platform) {
        return chromium().newContext(options(platform).setJavaScriptEnabled(false));
    }

    private static synchronized com.microsoft.playwright.Browser chromium() {
        if (chromium == null) {
            chromium = Playwright.create()
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(executable())
                            .setArgs(List.of("--no-sandbox", "--disable-background-networking", "--disable-gpu")));
        }
        return chromium;
    }

    private static com.microsoft.playwright.Browser.NewContextOptions options(Platform platform) {
        return new com.microsoft.playwright.Browser.NewContextOptions()
                .setBaseURL(platform.at("").toString())
                .setLocale("en-US")
                .setViewportSize(1280, 900);
    }

    private static Path executable() {
        String configured = System.getenv("CARRYOVER_CHROMIUM");
        Stream<String> candidates = configured != null
                ? Stream.of(configured)
                : Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/snap/bin/chromium");
        return candidates
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No Chromium found; set CARRYOVER_CHROMIUM to its path"));
    }
}

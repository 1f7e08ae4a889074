package org.carryover.web;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.stream.Collectors;
import org.carryover.identity.FirstPeople;

/** The demo people of a running platform, whose passwords lie in its data folder. */
public enum Demo {
    THERAPIST,
    AUTHOR,
    ADMIN;

    public String email() {
        return name().toLowerCase(java.util.Locale.ROOT) + "@demo.example";
    }

    public String password(Platform platform) {
        return passwords(platform).get(email());
    }

    /** A browser in which this person has signed in by the page. */
    public BrowserContext signedIn(Platform platform) {
        BrowserContext context = Browser.visitor(platform);
        Page page = context.newPage();
        signIn(page, platform);
        page.close();
        return context;
    }

    public void signIn(Page page, Platform platform) {
        page.navigate("/sign-in?next=/account");
        page.getByLabel("E-mail").fill(email());
        page.locator("input[type=password]").fill(password(platform));
        page.locator("main input[type=submit]").click();
        page.waitForURL("**/account");
    }

    private static Map<String, String> passwords(Platform platform) {
        try {
            return Files.readAllLines(platform.data().resolve(FirstPeople.FILE)).stream()
                    .map(line -> line.replaceFirst("^.*: ", "").split("\\s+"))
                    .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

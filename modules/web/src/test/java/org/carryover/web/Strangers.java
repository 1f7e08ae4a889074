package org.carryover.web;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.List;

/** Those who have no business in an address: a therapist and an author who have signed in. */
final class Strangers {

    private Strangers() {}

    /** Whether each of them sees there what they see at an address that never was, word for word. */
    static boolean seeNothing(Platform platform, String path) {
        return List.of(Demo.THERAPIST, Demo.AUTHOR).stream().allMatch(stranger -> {
            try (BrowserContext theirs = stranger.signedIn(platform)) {
                return seen(theirs, path).equals(seen(theirs, "/nothing-of-the-kind"));
            }
        });
    }

    private static String seen(BrowserContext who, String path) {
        try (Page page = who.newPage()) {
            int status = page.navigate(path).status();
            return status + " " + page.title() + " "
                    + page.locator("main").textContent().replaceAll("\\s+", " ");
        }
    }
}

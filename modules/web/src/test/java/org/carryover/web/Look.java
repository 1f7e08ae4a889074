package org.carryover.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.List;

/** What every page owes its readers: no accessibility fault, one first heading and no sideways scrolling, wide and narrow, light and dark. */
final class Look {

    private static final List<Integer> WIDTHS = List.of(1280, 390);
    private static final List<String> THEMES = List.of("light", "dark");

    private Look() {}

    static void isClean(BrowserContext context, String path) {
        try (Page page = context.newPage()) {
            // Colors that are on their way from one theme to the other have no contrast to speak of.
            page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
            for (int width : WIDTHS) {
                page.setViewportSize(width, 900);
                page.navigate(path);
                assertThat(page.locator("h1").count()).as(path).isEqualTo(1);
                assertThat((Integer) page.evaluate(
                                "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                        .as("scrolls sideways at %d: %s", width, path)
                        .isZero();
                isAccessible(page);
            }
        }
    }

    /** The page as it stands, in both themes. */
    static void isAccessible(Page page) {
        for (String theme : THEMES) {
            page.evaluate("theme => document.documentElement.dataset.theme = theme", theme);
            assertThat(new AxeBuilder(page).analyze().getViolations())
                    .as("%s, %d, %s", page.url(), page.viewportSize().width, theme)
                    .isEmpty();
        }
    }
}

package org.carryover.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

class CatalogPageIT {

    private static final String TITLE = "Coaching Parents: the Partnership Method";

    private final Platform platform = Platform.common();

    @Test
    void aCourseStandsOnTheShelfWithWhatIsAskedFirst() {
        try (BrowserContext visitor = Browser.visitor(platform)) {
            Page page = visitor.newPage();
            page.navigate("/catalog");
            assertThat(page.locator("#found").innerText()).matches("\\d+ courses");
            assertThat(onTheShelf(page).innerText())
                    .contains(TITLE, "Coaching method, family-centered care", "Introductory", "8 lessons", "Self-paced")
                    .containsPattern("1\\s+contact hour");
        }
    }

    @Test
    void filtersNarrowTheListAndStayInTheAddress() {
        try (BrowserContext visitor = Browser.visitor(platform)) {
            Page page = visitor.newPage();
            page.navigate("/catalog?level=introductory&hours=over-2");
            assertThat(page.locator("#found").innerText()).isEqualTo("0 courses");
            assertThat(page.locator(".empty").innerText()).contains("No course fits all of these filters");
            page.locator(".chip.on").getByText("More than 2 hours").click();
            assertThat(page.url()).endsWith("/catalog?level=introductory");
            assertThat(onTheShelf(page)).isVisible();
            page.goBack();
            assertThat(page.locator("#found").innerText()).isEqualTo("0 courses");
        }
    }

    @Test
    void aCheckBoxBringsTheNewListInPlace() {
        try (BrowserContext visitor = Browser.visitor(platform)) {
            Page page = visitor.newPage();
            page.navigate("/catalog?hours=over-2");
            page.getByLabel("More than 2 hours").uncheck();
            assertThat(onTheShelf(page)).isVisible();
            assertThat(page).hasURL(platform.at("/catalog").toString());
            assertThat(page.getByLabel("More than 2 hours")).isFocused();
        }
    }

    @Test
    void withoutScriptsTheButtonDoesIt() {
        try (BrowserContext visitor = Browser.visitorWithoutScripts(platform)) {
            Page page = visitor.newPage();
            page.navigate("/catalog");
            page.getByLabel("Self-paced").check();
            page.locator("select[name=sort]").selectOption("hours");
            page.getByText("Show results").click();
            assertThat(page.url()).endsWith("/catalog?format=distance-learning-independent&sort=hours");
            assertThat(page.locator(".chip.on").innerText()).contains("Self-paced");
            assertThat(page.locator("select[name=sort]").inputValue()).isEqualTo("hours");
        }
    }

    private static Locator onTheShelf(Page page) {
        return page.locator(".shelf > li").filter(new Locator.FilterOptions().setHasText(TITLE));
    }
}

package org.carryover.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HomePageIT {

    private final Platform platform = Platform.common();

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void saysWhatThisIsAndHasNoAccessibilityFault(String theme) {
        try (BrowserContext visitor = Browser.visitor(platform)) {
            Page page = visitor.newPage();
            page.addInitScript("localStorage.setItem('theme', '" + theme + "')");
            page.navigate("/");
            page.evaluate("theme => document.documentElement.dataset.theme = theme", theme);
            assertThat(page.title()).contains("Carryover");
            assertThat(page.locator("h1").count()).isEqualTo(1);
            assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
        }
    }

    @Test
    void aPageThatIsNotThereSaysSo() {
        try (BrowserContext visitor = Browser.visitor(platform)) {
            Page page = visitor.newPage();
            Response response = page.navigate("/no-such-page");
            assertThat(response.status()).isEqualTo(404);
            assertThat(page.locator("h1").innerText()).isEqualTo("This page is not here");
        }
    }
}

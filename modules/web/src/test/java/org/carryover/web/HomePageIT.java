package org.carryover.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.List;
import org.junit.jupiter.api.Test;

class HomePageIT {

    private final Platform platform = Platform.common();

    @Test
    void saysWhatThisIsAndLeadsToTheNewestCourse() {
        try (BrowserContext visitor = Browser.visitor(platform)) {
            Page page = visitor.newPage();
            page.navigate("/");
            assertThat(page.title()).contains("Carryover");
            String title = page.locator(".feat h2").first().innerText();
            page.locator(".feat a.btn").click();
            assertThat(page.url()).contains("/course/");
            assertThat(page.locator("h1").innerText()).isEqualTo(title);
        }
    }

    @Test
    void eachSayingOfAParentLeadsToCards() {
        try (BrowserContext visitor = Browser.visitor(platform)) {
            Page page = visitor.newPage();
            page.navigate("/");
            List<String> sayings = page.locator("a.chip.say").allInnerTexts();
            assertThat(sayings).hasSize(5);
            for (String saying : sayings) {
                page.navigate("/");
                page.locator("a.chip.say").getByText(saying).click();
                assertThat(page.locator("#q").inputValue()).isEqualTo(saying);
                assertThat(page.locator("li.hit").count()).as(saying).isPositive();
            }
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

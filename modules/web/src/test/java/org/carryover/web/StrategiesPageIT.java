package org.carryover.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

class StrategiesPageIT {

    private final Platform platform = Platform.common();

    @Test
    void theWholeLibraryIsThereWithAgesRoutinesAndEvidence() {
        try (BrowserContext visitor = Browser.visitor(platform)) {
            Page page = visitor.newPage();
            page.navigate("/strategies");
            assertThat(page.locator("#found").innerText()).isEqualTo("107 strategies");
            page.navigate("/strategies?q=body+before+words");
            assertThat(page.locator("li.hit").first().innerText())
                    .contains(
                            "Body before words",
                            "All ages",
                            "School drop-off, after school, bedtime and 2 more",
                            "Review");
            assertThat(page.locator("legend").allInnerTexts())
                    .containsExactly("Age", "Routine", "Need", "Topic", "Evidence");
        }
    }

    @Test
    void wordsAreFoundAndMarked() {
        try (BrowserContext visitor = Browser.visitor(platform)) {
            Page page = visitor.newPage();
            page.navigate("/strategies");
            page.locator("#q").fill("shuts down and won't talk");
            page.locator("#q").press("Enter");
            page.waitForURL("**/strategies?q=*");
            assertThat(page.locator("li.hit h2").first().innerText()).isEqualTo("Shutdown support");
            assertThat(page.locator("li.hit mark").count()).isPositive();
            page.locator("li.hit h2 a").first().click();
            assertThat(page.url()).endsWith("/strategy/shutdown-support");
            page.goBack();
            assertThat(page.locator("#q").inputValue()).isEqualTo("shuts down and won't talk");
        }
    }

    @Test
    void filtersNarrowAndChipsTakeThemBack() {
        try (BrowserContext visitor = Browser.visitor(platform)) {
            Page page = visitor.newPage();
            page.navigate("/strategies?q=storm");
            int all = page.locator(".hits").first().locator("li.hit").count();
            page.getByLabel("12 to 35 months").check();
            assertThat(page.locator(".chip.on")).hasCount(1);
            assertThat(page).hasURL(platform.at("/strategies?q=storm&age=A1").toString());
            int narrowed = page.locator(".hits").first().locator("li.hit").count();
            assertThat(narrowed).isLessThan(all);
            assertThat(page.locator("#found strong").innerText()).isEqualTo(String.valueOf(narrowed));
            page.locator(".chip.on").click();
            assertThat(page).hasURL(platform.at("/strategies?q=storm").toString());
            page.goBack();
            assertThat(page.getByLabel("12 to 35 months")).isChecked();
        }
    }

    @Test
    void aSlipOfTheHandIsAskedAbout() {
        try (BrowserContext visitor = Browser.visitor(platform)) {
            Page page = visitor.newPage();
            page.navigate("/strategies?q=meltdwn");
            page.locator(".meant a").click();
            assertThat(page.locator("#q").inputValue()).isEqualTo("meltdown");
        }
    }

    @Test
    void whereNothingIsFoundThereIsAWayOn() {
        try (BrowserContext visitor = Browser.visitor(platform)) {
            Page page = visitor.newPage();
            page.navigate("/strategies?q=qqqqqqq");
            assertThat(page.locator("#found").innerText()).isEqualTo("0 strategies");
            assertThat(page.locator(".empty").innerText()).contains("No strategy answers these words yet");
            assertThat(page.locator(".empty a.chip.say").count()).isEqualTo(5);
            page.navigate("/strategies?q=shutdown&age=A0&routine=haircut&evidence=trial");
            page.getByText("Take the filters away").click();
            assertThat(page.url()).endsWith("/strategies?q=shutdown");
            assertThat(page.locator("li.hit").count()).isPositive();
        }
    }

    @Test
    void withoutScriptsWordsAndFiltersGoTogether() {
        try (BrowserContext visitor = Browser.visitorWithoutScripts(platform)) {
            Page page = visitor.newPage();
            page.navigate("/strategies");
            page.locator("#q").fill("bedtime");
            page.getByLabel("Trial").check();
            page.getByText("Show results").click();
            assertThat(page.url()).endsWith("/strategies?q=bedtime&evidence=trial");
            assertThat(page.locator("li.hit h2").first().innerText()).isEqualTo("Same four steps to bed");
        }
    }
}

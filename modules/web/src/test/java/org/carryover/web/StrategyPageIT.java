package org.carryover.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

class StrategyPageIT {

    private static final String PATH = "/strategy/body-before-words";

    private final Platform platform = Platform.common();

    @Test
    void aCardHoldsEverythingFromStepsToSources() {
        try (BrowserContext visitor = Browser.visitor(platform)) {
            Page page = visitor.newPage();
            page.navigate(PATH);
            assertThat(page.locator("ol.steps > li").count()).isEqualTo(6);
            assertThat(page.locator("h2").allInnerTexts())
                    .contains(
                            "When to use",
                            "When not to use",
                            "Say to the parent",
                            "Avoid saying",
                            "Measure",
                            "Cautions",
                            "Refer first when",
                            "How sure are we?",
                            "Sources");
            assertThat(page.locator(".facts.st").innerText())
                    .contains("All ages", "1 to 5 minutes", "Review")
                    .contains("School drop-off, after school, bedtime, night waking, medical or dental visit");
            assertThat(page.locator("#evidence").innerText()).contains("No direct trial of these steps was found.");
            assertThat(page.locator(".srcs > li").count()).isEqualTo(5);
            assertThat(page.locator(".srcs > li").first().innerText())
                    .contains("Rosanbalm", "(2017)", "Found: Defines co-regulation");
            assertThat(page.locator("a[href$='/strategy/storm-map']").count()).isPositive();
        }
    }

    @Test
    void aTherapistKeepsACardForTheNextVisit() {
        try (BrowserContext therapist = Demo.THERAPIST.signedIn(platform)) {
            Page page = therapist.newPage();
            page.navigate("/kept");
            assertThat(page.locator(".empty").innerText()).contains("No cards yet");
            page.navigate(PATH);
            page.locator("input[value='Keep for the next visit']").click();
            assertThat(page.locator("#messages").innerText()).contains("on your list");
            page.navigate("/kept");
            assertThat(page.locator("li.hit h2").allInnerTexts()).containsExactly("Body before words");
            Look.isClean(therapist, "/kept");
            page.locator("li.hit").getByText("Take off").click();
            assertThat(page.locator(".empty").count()).isEqualTo(1);
            assertThat(page.locator("#messages").innerText()).contains("off your list");
        }
    }

    @Test
    void aVisitorIsAskedToSignInAndComesBack() {
        try (BrowserContext visitor = Browser.visitor(platform)) {
            Page page = visitor.newPage();
            page.navigate(PATH);
            page.getByText("Sign in to keep it").click();
            assertThat(page.url()).endsWith("/sign-in?next=" + PATH);
        }
    }
}

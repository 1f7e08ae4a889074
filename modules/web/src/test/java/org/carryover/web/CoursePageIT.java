package org.carryover.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

class CoursePageIT {

    private static final String PATH = "/course/coaching-parents-partnership";

    private final Platform platform = Platform.common();

    /** Rule 15 and 17 of the credit rules: all of it before anybody enrolls. */
    @Test
    void everythingIsPublishedBeforeAnybodyEnrolls() {
        try (BrowserContext visitor = Browser.visitor(platform)) {
            Page page = visitor.newPage();
            page.navigate(PATH);
            String text = page.locator("main").innerText().replaceAll("\\s+", " ");
            assertThat(text)
                    .contains("Distinguish coaching from advice giving") // outcomes
                    .contains("Lesson 8, about", "min of reading") // outline
                    .contains("Introductory", "Distance Learning–Independent, not interactive")
                    .contains("Occupational therapy service delivery")
                    .contains("Occupational therapists, occupational therapy assistants.")
                    .contains("Dana Example, OTD, OTR/L", "Disclosure: Receives a fee for writing this course.")
                    .contains("All 8 lessons finished", "Post-test passed with 80% or more", "No partial credit.")
                    .contains("10 of 12 right", "You have 2 tries at first.", "re-read at least 2 lessons")
                    .contains("I personally completed this course and answered the post-test myself.")
                    .contains("When we cancel, postpone or withdraw a course", "access@carryover.example")
                    .contains("Carryover Learning", "Version 1, published on", "No correction was needed so far.");
            page.locator("#references summary").click();
            assertThat(page.locator("#references li").count()).isGreaterThan(20);
        }
    }

    @Test
    void theHoursCanBeComputedAgainLineByLine() {
        try (BrowserContext visitor = Browser.visitor(platform)) {
            Page page = visitor.newPage();
            page.navigate(PATH);
            double sum = 0;
            for (String minutes : page.locator("#hours tbody td:last-child").allInnerTexts()) {
                sum += number(minutes);
            }
            double total = number(page.locator("#hours tfoot td").innerText());
            assertThat(page.locator("#hours tbody tr").count()).isEqualTo(4);
            // Each line is cut off after two decimals.
            assertThat(total).isBetween(sum * 0.9 - 0.01, sum * 0.9 + 0.05);
            assertThat(page.locator("#hours").innerText()).contains("Contact hours: 1.", "Approved by Sam Placeholder");
        }
    }

    /** The demo approval is in force, so units and the accreditor's words may appear; they appear in one place. */
    @Test
    void anApprovalInForceIsNamedWithItsNumberAndWords() {
        try (BrowserContext visitor = Browser.visitor(platform)) {
            Page page = visitor.newPage();
            page.navigate(PATH);
            assertThat(page.locator("#accreditation").innerText())
                    .contains("Sample Accreditor (demonstration only)", "approval DEMO-", "0.1 sample CEU")
                    .contains("In force from", "Demonstration only: this accreditor is invented");
        }
    }

    @Test
    void aVisitorSignsInAndEnrollsOnce() {
        try (BrowserContext author = Browser.visitor(platform)) {
            Page page = author.newPage();
            page.navigate(PATH);
            page.getByText("Sign in to enroll").click();
            page.getByLabel("E-mail").fill(Demo.AUTHOR.email());
            page.locator("input[type=password]").fill(Demo.AUTHOR.password(platform));
            page.locator("main input[type=submit]").click();
            page.waitForURL("**" + PATH);
            page.locator("input[value=Enroll]").click();
            page.waitForURL("**/learn/*");
            String enrollment = page.url();
            page.navigate(PATH);
            assertThat(page.locator("input[value=Enroll]").count()).isZero();
            page.getByText("Continue the course").click();
            assertThat(page.url()).isEqualTo(enrollment);
        }
    }

    private static double number(String text) {
        return Double.parseDouble(text.strip().replace(",", "").replace('−', '-'));
    }
}

package org.carryover.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** An author closes and opens courses; learners are told what it means for them. */
class AuthorCoursesIT {

    private static final String REASON = "A step <b>may</b> hurt.";

    private final Platform platform = Platform.common();

    @Test
    void aWithdrawnCourseStopsLearnersAndTellsThemWhy() {
        Parcel parcel = Parcel.course("to-withdraw", "To withdraw");
        try (BrowserContext author = Demo.AUTHOR.signedIn(platform);
                BrowserContext learner = Newcomer.on(platform).signedIn()) {
            PublishingDesk desk = new PublishingDesk(author.newPage());
            desk.upload(parcel).publish();
            Page page = learner.newPage();
            page.navigate("/course/to-withdraw");
            page.locator("main input[type=submit]").first().click();
            page.waitForURL("**/learn/*");
            String enrollment = page.url().replaceFirst(".*/", "");
            page.navigate("/post-test/" + enrollment);
            page.locator("main input[type=submit]").first().click();
            page.waitForURL("**/attempt/*");
            page.locator("[data-ready=true]").waitFor();

            desk.page.navigate("/author/courses");
            assertThat(desk.page.locator("#course-to-withdraw").innerText()).contains("Open", "1 on their way");
            Look.isClean(author, "/author/courses?ask=withdraw-to-withdraw");
            desk.page.navigate("/author/courses?ask=withdraw-to-withdraw");
            assertThat(desk.page.locator("dialog").innerText()).contains("1 person is on the way");
            desk.page.locator("[id='answer:confirm']").click();
            assertThat(desk.page.locator("dialog .err")).containsText("Say why");
            desk.decide("to-withdraw", "withdraw", REASON);
            assertThat(desk.page.locator("#messages").innerText()).contains("is withdrawn");
            assertThat(desk.page.locator("#course-to-withdraw").innerText()).contains("Withdrawn", REASON);

            answerSomething(page);
            Locator dialog = Sitting.dialog(page, "closed");
            assertThat(dialog).containsText("This course was withdrawn");
            assertThat(dialog).containsText(REASON);
            dialog.locator("a").click();
            page.waitForURL("**/post-test/*");
            assertThat(page.locator("main").innerText()).contains("Nobody takes this post-test");
            page.navigate("/learn/" + enrollment);
            assertThat(page.locator("main").innerText()).contains(REASON);

            desk.decide("to-withdraw", "reopen", "The step was mended.");
            page.navigate("/post-test/" + enrollment);
            assertThat(page.locator("main").innerText()).doesNotContain("Nobody takes this post-test");
        }
    }

    @Test
    void aRetiredCourseTakesNobodyNew() {
        try (BrowserContext author = Demo.AUTHOR.signedIn(platform);
                BrowserContext visitor = Browser.visitor(platform)) {
            PublishingDesk desk = new PublishingDesk(author.newPage());
            desk.upload(Parcel.course("to-retire", "To retire")).publish();
            desk.decide("to-retire", "retire", "A better one follows.");
            assertThat(desk.page.locator("#course-to-retire").innerText()).contains("Retired", "A better one follows.");
            Page page = visitor.newPage();
            page.navigate("/course/to-retire");
            assertThat(page.locator("main").innerText()).contains("A better one follows.");
            desk.page.navigate("/author/courses?ask=retire-to-retire");
            assertThat(desk.page.locator("dialog").count()).isZero();
            Look.isClean(author, "/author/courses");
        }
    }

    private static void answerSomething(Page page) {
        Locator choice = page.locator(".q[data-kind=choice] label.opt input").first();
        choice.check();
    }
}

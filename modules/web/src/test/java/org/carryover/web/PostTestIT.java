package org.carryover.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.RequestOptions;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From the introduction by handing in to the result, and on: no way ends nowhere. */
class PostTestIT {

    private final Platform platform = Platform.common();

    private Sitting sitting;
    private Page page;

    @BeforeEach
    void sitDown() {
        sitting = Sitting.with(platform, "choice");
        page = sitting.page;
    }

    @AfterEach
    void standUp() {
        sitting.close();
    }

    @Test
    void theIntroductionSaysWhatIsAskedAndLeadsBackIntoTheOpenAttempt() {
        page.navigate("/post-test/" + sitting.enrollment);
        assertThat(page.locator("main"))
                .containsText(java.util.regex.Pattern.compile(
                        "12 questions.*10 of 12 right to pass.*No time limit.*If it is not passed",
                        java.util.regex.Pattern.DOTALL));
        assertThat(page.locator("main input[type=submit]")).hasValue("Go on with the post-test");
        hasNoFault();
        page.locator("main input[type=submit]").click();
        page.waitForURL("**/attempt/" + sitting.attempt);
    }

    @Test
    void theConfirmationNamesWhatIsNotAnsweredAndLeadsThere() {
        Sitting.choices(page).first().locator("label.opt").first().click();
        assertThat(Sitting.save(Sitting.choices(page).first())).hasText(Sitting.SAVED);
        page.locator("[data-hand-in] input[type=submit]").click();
        Locator open = sitting.dialog("hand-in").locator("[data-open] a");
        assertThat(open).hasCount(11);
        String question = open.last().innerText();
        open.last().click();
        assertThat(sitting.dialog("hand-in")).isHidden();
        assertThat(page).hasURL(java.util.regex.Pattern.compile("#q" + question.replaceAll("\\D", "") + "$"));
        assertThat(sitting.api().view().get("state").asText()).isEqualTo("OPEN");
    }

    @Test
    void aDoubleClickHandsInOnceAndTheBackButtonLeadsToTheResult() {
        page.locator("[data-hand-in] input[type=submit]").click();
        sitting.dialog("hand-in").locator("[data-confirm]").dblclick();
        page.waitForURL("**/result/" + sitting.attempt);
        assertThat(page.locator("h1")).hasText("Not passed yet.");
        page.goBack();
        page.waitForURL("**/result/" + sitting.attempt);
        page.navigate("/post-test/" + sitting.enrollment);
        assertThat(page.locator(".tries li")).hasCount(1);
    }

    @Test
    void howeverOftenTheFormComesItIsHandedInOnce() {
        String fields = (String)
                page.evaluate(
                        "new URLSearchParams(new FormData(document.querySelector('[data-hand-in]'), document.querySelector('[data-hand-in] [type=submit]'))).toString()");
        page.evaluate("""
                body => Promise.all([1, 2, 3, 4, 5].map(() => fetch(location.pathname, {
                  method: 'POST', body, headers: {'Content-Type': 'application/x-www-form-urlencoded'}})))""", fields);
        APIResponse again = sitting.browser
                .request()
                .post(
                        sitting.address(),
                        RequestOptions.create()
                                .setData(fields)
                                .setHeader("Content-Type", "application/x-www-form-urlencoded"));
        assertThat(again.url()).endsWith("/result/" + sitting.attempt);
        page.navigate("/post-test/" + sitting.enrollment);
        assertThat(page.locator(".tries li")).hasCount(1);
    }

    @Test
    void aHandingInThatFailsLosesNothingAndCanBeRepeated() {
        Locator question = Sitting.choices(page).first();
        page.route("**/attempt/" + sitting.attempt, route -> {
            if (route.request().method().equals("POST")) {
                route.abort();
            } else {
                route.resume();
            }
        });
        question.locator("label.opt").first().click();
        page.locator("[data-hand-in] input[type=submit]").click();
        sitting.dialog("hand-in").locator("[data-confirm]").click();
        assertThat(sitting.dialog("hand-in").locator("[data-progress]")).containsText("Not handed in yet");
        assertThat(sitting.stored(question)).isEqualTo("[\"c1\"]");
        page.unroute("**/attempt/" + sitting.attempt);
        sitting.dialog("hand-in").locator("[data-confirm]").click();
        page.waitForURL("**/result/" + sitting.attempt);
    }

    @Test
    void itIsHandedInOnlyWhenEveryAnswerIsSaved() {
        Locator question = Sitting.choices(page).first();
        String responses = "**/api/v1/attempts/*/responses/*";
        page.route(responses, Route::abort);
        question.locator("label.opt").nth(1).click();
        page.locator("[data-hand-in] input[type=submit]").click();
        sitting.dialog("hand-in").locator("[data-confirm]").click();
        assertThat(sitting.dialog("hand-in").locator("[data-progress]")).containsText("They go first");
        assertThat(sitting.api().view().get("state").asText()).isEqualTo("OPEN");
        String item = question.getAttribute("data-item");
        page.unroute(responses);
        page.waitForURL("**/result/" + sitting.attempt);
        assertThat(sitting.api().item(item).get("response").toString()).isEqualTo("[\"c2\"]");
    }

    @Test
    void theResultShowsWhatFitsWhyAndWhereToReadOn() {
        sitting.learner.answer(false);
        sitting.learner.handIn();
        assertThat(page.locator(".res .lead")).containsText("0 of 12, and 10 are needed.");
        assertThat(page.locator(".outb li")).hasCount(6);
        assertThat(page.locator("li.fbk")).hasCount(12);
        for (Locator feedback : page.locator("li.fbk").all()) {
            assertThat(feedback).containsText("Your answer");
            assertThat(feedback).containsText("Fits best");
            assertThat(feedback.locator(".whys li").count()).isPositive();
            assertThat(feedback.locator("a[href*='/lesson/" + sitting.enrollment + "/']"))
                    .hasCount(1);
        }
        hasNoFault();
        page.locator(".res a.btn").first().click();
        page.waitForURL("**/lesson/" + sitting.enrollment + "/*");
    }

    /** After the tries are used up the lessons of the weakest outcomes come first; reading them again opens more. */
    @Test
    void reStudyOpensTheNextTries() {
        sitting.learner.handIn();
        sitting.learner.startPostTest(sitting.enrollment);
        assertThat(page.locator(".tnav")).containsText("This is try 2 of 2.");
        sitting.learner.handIn();
        page.navigate("/post-test/" + sitting.enrollment);
        assertThat(page.locator("main input[type=submit]")).hasCount(0);
        assertThat(page.locator("main")).containsText("Your tries are used up for now.");
        hasNoFault();
        List<String> lessons = page.locator("main ol.thread a").all().stream()
                .map(lesson -> lesson.getAttribute("href"))
                .toList();
        assertThat(lessons).hasSizeGreaterThanOrEqualTo(2);
        for (String lesson : lessons) {
            page.navigate(lesson);
            page.waitForResponse("**/place", () -> page.reload());
        }
        sitting.learner.startPostTest(sitting.enrollment);
        assertThat(page.locator(".tnav")).containsText("This is try 3 of 4.");
    }

    @Test
    void whoPassedGoesOnAndStartsNoOtherTry() {
        sitting.learner.answer(true);
        sitting.learner.handIn();
        assertThat(page.locator("h1")).hasText("You passed.");
        assertThat(page.locator(".reqs")).containsText("Post-test passed");
        hasNoFault();
        page.navigate("/post-test/" + sitting.enrollment);
        assertThat(page.locator("main")).containsText("You passed the post-test of this course.");
        assertThat(page.locator("main input[type=submit]")).hasCount(0);
        page.navigate("/result/" + sitting.attempt);
        page.locator(".res a.btn").first().click();
        page.waitForURL("**/lesson/**");
    }

    @Test
    void anOpenAttemptHasNoResultYet() {
        page.navigate("/result/" + sitting.attempt);
        page.waitForURL("**/attempt/" + sitting.attempt);
    }

    @Test
    void thePagesOfSomebodyElseAreAbsent() {
        try (BrowserContext stranger = Demo.AUTHOR.signedIn(platform)) {
            Page other = stranger.newPage();
            for (String path : List.of(
                    "/post-test/" + sitting.enrollment,
                    "/attempt/" + sitting.attempt,
                    "/result/" + sitting.attempt,
                    "/attempt/nothing",
                    "/result/nothing",
                    "/post-test/nothing")) {
                Response response = other.navigate(path);
                assertThat(response.status()).as(path).isEqualTo(404);
            }
        }
    }

    @Test
    void anAdministratorReadsTheResultAndNothingElse() {
        sitting.learner.handIn();
        try (BrowserContext administrator = Demo.ADMIN.signedIn(platform)) {
            Page other = administrator.newPage();
            for (String address : List.of("/attempt/" + sitting.attempt, "/post-test/" + sitting.enrollment)) {
                assertThat(other.navigate(address).status()).as(address).isEqualTo(404);
            }
            other.navigate("/result/" + sitting.attempt);
            assertThat(other.locator("h1")).hasText("Not passed yet.");
            assertThat(other.locator(".res a.btn")).hasCount(0);
        }
    }

    /** Light and dark, wide and narrow. */
    private void hasNoFault() {
        for (String theme : List.of("light", "dark")) {
            for (int width : new int[] {1280, 390}) {
                page.setViewportSize(width, 900);
                page.evaluate("theme => document.documentElement.dataset.theme = theme", theme);
                assertThat(new AxeBuilder(page).analyze().getViolations())
                        .as("%s %d", theme, width)
                        .isEmpty();
                assertThat((Integer) page.evaluate("document.documentElement.scrollWidth - window.innerWidth"))
                        .isNotPositive();
            }
        }
        page.setViewportSize(1280, 900);
    }
}

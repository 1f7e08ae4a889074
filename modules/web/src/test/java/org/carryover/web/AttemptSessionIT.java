package org.carryover.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The attempt outlives the sign-in: who was signed out signs in again in place, on the same page, and loses nothing. */
class AttemptSessionIT {

    private static final String SIGNED_OUT = "Signed out, answers kept in this browser";

    private final Platform platform = Platform.common();

    private static Sitting sitting;
    private static int used;

    private Page page;
    private Locator question;
    private Locator dialog;

    /** Each test answers a question that none before has touched, in a tab of its own. */
    @BeforeEach
    void takeAFreshQuestion() {
        if (sitting == null || used == Sitting.choices(sitting.page).count()) {
            standUp();
            sitting = Sitting.with(platform, "choice");
            used = 0;
        }
        signInElsewhere(sitting.who.email(), sitting.who.password());
        page = sitting.anotherTab();
        question = Sitting.choices(page).nth(used++);
        dialog = Sitting.dialog(page, "sign-in");
        page.evaluate("window.stillTheSamePage = true");
    }

    @AfterEach
    void closeTheTab() {
        page.close();
    }

    @AfterAll
    static void standUp() {
        if (sitting != null) {
            sitting.close();
            sitting = null;
        }
    }

    @Test
    void signsInAgainInPlaceAndTheAnswerIsSaved() {
        sitting.browser.clearCookies();
        choose(1);
        assertThat(dialog).isVisible();
        assertThat(dialog).containsText("You have been signed out.");
        assertThat(Sitting.total(page)).hasText(SIGNED_OUT);
        signIn(sitting.who.email(), "not the password");
        assertThat(dialog.locator("[data-fault]")).containsText("E-mail and password do not match");
        signIn(sitting.who.email(), sitting.who.password());
        assertThat(dialog).isHidden();
        assertThat(Sitting.save(question)).hasText(Sitting.SAVED);
        assertThat(sitting.stored(question)).isEqualTo("[\"c2\"]");
        choose(2);
        page.waitForCondition(() -> sitting.stored(question).equals("[\"c3\"]"));
        assertThat(page.evaluate("window.stillTheSamePage")).isEqualTo(true);
    }

    @Test
    void nobodyElseGoesOnWithIt() {
        sitting.browser.clearCookies();
        choose(1);
        signIn(Demo.AUTHOR.email(), Demo.AUTHOR.password(platform));
        assertThat(dialog.locator("[data-fault]")).containsText("belongs to another account");
        assertThat(dialog).isVisible();
        signIn(sitting.who.email(), sitting.who.password());
        assertThat(Sitting.save(question)).hasText(Sitting.SAVED);
        assertThat(sitting.stored(question)).isEqualTo("[\"c2\"]");
    }

    @Test
    void notNowKeepsTheAnswersAndTheNextAnswerAsksAgain() {
        sitting.browser.clearCookies();
        choose(1);
        dialog.locator("[data-close]").click();
        assertThat(dialog).isHidden();
        assertThat(Sitting.total(page)).hasText(SIGNED_OUT);
        assertThat(page.locator("[data-trouble]")).containsText("1 answer is not saved yet.");
        page.locator("[data-trouble] [data-sign-in]").click();
        assertThat(dialog).isVisible();
        page.keyboard().press("Escape");
        choose(2);
        assertThat(dialog).isVisible();
        signIn(sitting.who.email(), sitting.who.password());
        assertThat(Sitting.save(question)).hasText(Sitting.SAVED);
        assertThat(sitting.stored(question)).isEqualTo("[\"c3\"]");
    }

    /** A new session in another tab has another token: this page finds it out by itself. */
    @Test
    void signedOutAndInAgainInAnotherTabItGoesOnUnasked() {
        sitting.browser.clearCookies();
        choose(0);
        assertThat(dialog).isVisible();
        signInElsewhere(sitting.who.email(), sitting.who.password());
        page.evaluate("document.dispatchEvent(new Event('visibilitychange'))"); // headless pages are always visible
        assertThat(dialog).isHidden();
        assertThat(Sitting.save(question)).hasText(Sitting.SAVED);
        choose(1);
        page.waitForCondition(() -> sitting.stored(question).equals("[\"c2\"]"));
    }

    @Test
    void anotherAccountInAnotherTabIsNoticedAndNothingIsSentToIt() {
        signInElsewhere(Demo.AUTHOR.email(), Demo.AUTHOR.password(platform));
        choose(1);
        assertThat(dialog).isVisible();
        assertThat(dialog).containsText("Another account is signed in");
        signIn(sitting.who.email(), sitting.who.password());
        assertThat(Sitting.save(question)).hasText(Sitting.SAVED);
        assertThat(sitting.stored(question)).isEqualTo("[\"c2\"]");
    }

    @Test
    void signedOutAtTheHandingInItSignsInAndHandsIn() {
        choose(1);
        assertThat(Sitting.save(question)).hasText(Sitting.SAVED);
        sitting.browser.clearCookies();
        page.locator("[data-hand-in] input[type=submit]").click();
        Sitting.dialog(page, "hand-in").locator("[data-confirm]").click();
        assertThat(dialog).isVisible();
        signIn(sitting.who.email(), sitting.who.password());
        page.waitForURL("**/result/" + sitting.attempt);
        standUp();
    }

    /** Without its script the form meets an ended session too: it leads to the sign-in and back to the attempt, which is still open. */
    @Test
    void aFormOfAnEndedSessionComesBackToTheAttempt() {
        String fields = (String)
                page.evaluate(
                        "new URLSearchParams(new FormData(document.querySelector('[data-hand-in]'), document.querySelector('[data-hand-in] [type=submit]'))).toString()");
        sitting.browser.clearCookies();
        APIResponse answer = sitting.browser
                .request()
                .post(
                        sitting.address(),
                        RequestOptions.create()
                                .setData(fields)
                                .setHeader("Content-Type", "application/x-www-form-urlencoded"));
        assertThat(answer.url()).contains("/sign-in?next=%2Fattempt%2F" + sitting.attempt);
        signInElsewhere(sitting.who.email(), sitting.who.password());
        assertThat(sitting.api().view().get("state").asText()).isEqualTo("OPEN");
    }

    private void choose(int option) {
        question.locator("label.opt").nth(option).click();
    }

    private void signIn(String email, String password) {
        dialog.getByLabel("E-mail").fill(email);
        dialog.getByLabel("Password").fill(password);
        dialog.locator("button[type=submit]").click();
    }

    private void signInElsewhere(String email, String password) {
        APIResponse session = sitting.browser
                .request()
                .post("/api/v1/session", RequestOptions.create().setData(Map.of("email", email, "password", password)));
        assertThat(session.status()).isEqualTo(200);
    }
}

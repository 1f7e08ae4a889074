package org.carryover.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.carryover.shared.Json;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page says saved when the server has said so, and never before; until then the answer is kept and sent again. */
class AttemptSavingIT {

    private static final String RESPONSES = "**/api/v1/attempts/*/responses/*";
    private static final String KEPT = "Kept in this browser";
    private static final String OFFLINE = "Offline, answers kept in this browser";
    private static final LocatorAssertions.HasTextOptions PATIENTLY =
            new LocatorAssertions.HasTextOptions().setTimeout(20_000);

    private static Sitting sitting;
    private static int used;

    private Page page;
    private Locator question;

    /** Each test answers a question that none before has touched, in a tab of its own. */
    @BeforeEach
    void takeAFreshQuestion() {
        if (sitting == null || used == Sitting.choices(sitting.page).count()) {
            another();
        }
        page = sitting.anotherTab();
        page.onDialog(dialog -> dialog.accept()); // leaving with answers that are not saved
        question = Sitting.choices(page).nth(used++);
    }

    @AfterEach
    void closeTheTab() {
        page.close();
    }

    @AfterAll
    static void standUp() {
        sitting.close();
    }

    private static void another() {
        if (sitting != null) {
            sitting.close();
        }
        sitting = Sitting.with(Platform.common(), "choice");
        used = 0;
    }

    @Test
    void whileTheServerIsSilentNothingIsCalledSaved() {
        List<Route> held = new ArrayList<>();
        page.route(RESPONSES, held::add);
        choose(0);
        page.waitForCondition(() -> held.size() == 1);
        page.waitForTimeout(1_500);
        assertThat(Sitting.save(question)).hasText("Saving…");
        assertThat(Sitting.total(page)).hasText("Saving…");
        held.getFirst().resume();
        assertThat(Sitting.save(question)).hasText(Sitting.SAVED);
        assertThat(Sitting.total(page)).hasText(Sitting.SAVED);
        assertThat(sitting.stored(question)).isEqualTo("[\"c1\"]");
    }

    @Test
    void aChangeDuringTheSavingIsSavedToo() {
        List<Route> held = new ArrayList<>();
        page.route(RESPONSES, held::add);
        choose(0);
        page.waitForCondition(() -> held.size() == 1);
        choose(1);
        page.waitForTimeout(800);
        page.unroute(RESPONSES);
        held.getFirst().resume();
        page.waitForCondition(() -> sitting.stored(question).equals("[\"c2\"]"));
        assertThat(Sitting.save(question)).hasText(Sitting.SAVED);
        assertThat(question.locator("input").nth(1)).isChecked();
    }

    @Test
    void anAnswerOfSomebodyElseIsNoAcknowledgment() {
        page.route(
                RESPONSES,
                route -> route.fulfill(new Route.FulfillOptions()
                        .setStatus(200)
                        .setContentType("text/html")
                        .setBody("<p>Welcome to the hotel. Accept our terms.</p>")));
        choose(0);
        assertThat(Sitting.save(question)).hasText(KEPT);
        assertThat(sitting.stored(question)).isEqualTo("null");
        page.unroute(RESPONSES);
        assertThat(Sitting.save(question)).hasText(Sitting.SAVED, PATIENTLY);
        assertThat(sitting.stored(question)).isEqualTo("[\"c1\"]");
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503, 429, 404, 403})
    void aServerInTroubleIsAskedAgain(int status) {
        page.route(RESPONSES, route -> route.fulfill(new Route.FulfillOptions().setStatus(status)));
        choose(0);
        assertThat(Sitting.save(question)).hasText(KEPT);
        assertThat(Sitting.total(page)).hasText(OFFLINE);
        page.unroute(RESPONSES);
        assertThat(Sitting.save(question)).hasText(Sitting.SAVED, PATIENTLY);
        assertThat(Sitting.total(page)).hasText(Sitting.SAVED);
    }

    @Test
    void offlineAnswersAreKeptAndSentWhenTheNetworkIsBack() {
        sitting.browser.setOffline(true);
        choose(0);
        choose(2);
        assertThat(Sitting.save(question)).hasText(KEPT);
        assertThat(Sitting.total(page)).hasText(OFFLINE);
        assertThat(page.locator("[data-trouble]")).containsText("1 answer is not saved yet.");
        sitting.browser.setOffline(false);
        assertThat(Sitting.save(question)).hasText(Sitting.SAVED, PATIENTLY);
        assertThat(sitting.stored(question)).isEqualTo("[\"c3\"]");
        assertThat(page.locator("[data-trouble]")).isHidden();
    }

    @Test
    void aBrowserThatCrashesLosesNothing() {
        crashesWithAnAnswer();
        bringsTheAnswerBack();
    }

    @Test
    void withoutADatabaseInTheBrowserItLosesNothingEither() {
        page.addInitScript(
                "Object.defineProperty(window, 'indexedDB', {value: {open() { throw new Error('blocked'); }}})");
        crashesWithAnAnswer();
        bringsTheAnswerBack();
    }

    /** Goes away without the events that a page gets on leaving, as in a crash. */
    private void crashesWithAnAnswer() {
        page.addInitScript(
                "['pagehide', 'visibilitychange'].forEach(t => addEventListener(t, e => e.stopImmediatePropagation(), true))");
        page.reload();
        Sitting.ready(page);
        page.route(RESPONSES, Route::abort);
        choose(1);
        assertThat(Sitting.save(question)).hasText(KEPT);
        page.reload();
        Sitting.ready(page);
    }

    private void bringsTheAnswerBack() {
        assertThat(question.locator("input").nth(1)).isChecked();
        assertThat(question.locator("[data-told]")).containsText("was kept in this browser");
        assertThat(Sitting.save(question)).hasText(KEPT);
        assertThat(sitting.stored(question)).isEqualTo("null");
        page.unroute(RESPONSES);
        assertThat(Sitting.save(question)).hasText(Sitting.SAVED, PATIENTLY);
        assertThat(sitting.stored(question)).isEqualTo("[\"c2\"]");
    }

    @Test
    void whoLeavesAtOnceLosesNothing() {
        String item = question.getAttribute("data-item");
        choose(2);
        page.navigate("about:blank");
        page.waitForCondition(
                () -> sitting.api().item(item).get("response").toString().equals("[\"c3\"]"));
    }

    @Test
    void troubleThatLastsIsSaidAndTheAnswersCanBeDownloaded() throws IOException {
        page.route(RESPONSES, Route::abort);
        choose(1);
        assertThat(Sitting.dialog(page, "unsent"))
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(20_000));
        assertThat(Sitting.dialog(page, "unsent")).containsText("1 answer is not saved yet.");
        Download download = page.waitForDownload(
                () -> Sitting.dialog(page, "unsent").locator("[data-download]").click());
        JsonNode file = Json.mapper().readTree(Files.readString(download.path()));
        assertThat(download.suggestedFilename()).endsWith(".json");
        assertThat(file.get("attempt").asText()).isEqualTo(sitting.attempt);
        assertThat(file.at("/notSaved/0/item").asText()).isEqualTo(question.getAttribute("data-item"));
        assertThat(file.at("/notSaved/0/response").toString()).isEqualTo("[\"c2\"]");
        assertThat(file.at("/notSaved/0/answer/0").asText())
                .isEqualTo(question.locator("label.opt").nth(1).innerText().strip());
        Sitting.dialog(page, "unsent").locator("[data-close]").click();
        choose(0);
        page.waitForTimeout(2_500);
        assertThat(Sitting.dialog(page, "unsent")).isHidden();
        assertThat(page.locator("[data-trouble]")).isVisible();
        page.unroute(RESPONSES);
        page.locator("[data-trouble] [data-retry]").click();
        assertThat(Sitting.save(question)).hasText(Sitting.SAVED);
        assertThat(sitting.stored(question)).isEqualTo("[\"c1\"]");
        assertThat(page.locator("[data-trouble]")).isHidden();
    }

    @Test
    void anAnswerThatIsNotTakenIsNotShownAsOne() {
        choose(0);
        assertThat(Sitting.save(question)).hasText(Sitting.SAVED);
        page.route(RESPONSES, route -> route.fulfill(new Route.FulfillOptions().setStatus(422)));
        choose(1);
        assertThat(question.locator("[data-told]")).containsText("could not be taken");
        assertThat(question.locator("input").first()).isChecked();
    }

    @Test
    void twoTabsShowTheSame() {
        Page tab = sitting.anotherTab();
        Locator there = Sitting.same(tab, question);
        choose(1);
        assertThat(there.locator("input").nth(1)).isChecked();
        assertThat(there.locator("[data-told]")).containsText("changed in another window");
        there.locator("label.opt").nth(2).click();
        assertThat(question.locator("input").nth(2)).isChecked();
        assertThat(Sitting.save(question)).hasText(Sitting.SAVED);
        assertThat(sitting.stored(question)).isEqualTo("[\"c3\"]");
    }

    @Test
    void whatAnotherDeviceSavedIsTakenOverAndTold() {
        try (BrowserContext device = sitting.who.signedIn()) {
            Page elsewhere = device.newPage();
            elsewhere.navigate(sitting.address());
            Sitting.ready(elsewhere);
            Locator there = Sitting.same(elsewhere, question);
            choose(0);
            choose(1);
            page.waitForCondition(() -> sitting.stored(question).equals("[\"c2\"]"));
            there.locator("label.opt").nth(2).click();
            assertThat(there.locator("[data-told]")).containsText("changed in another window");
            assertThat(there.locator("input").nth(1)).isChecked();
            assertThat(Sitting.save(there)).hasText(Sitting.SAVED);
            there.locator("label.opt").nth(2).click();
            assertThat(there.locator("[data-told]")).isHidden();
            page.waitForCondition(() -> sitting.stored(question).equals("[\"c3\"]"));
            assertThat(Sitting.save(there)).hasText(Sitting.SAVED);
        }
    }

    @Test
    void handedInElsewhereItTakesNothingMoreAndSaysSo() {
        try (BrowserContext device = sitting.who.signedIn()) {
            Page elsewhere = device.newPage();
            elsewhere.navigate(sitting.address());
            Sitting.ready(elsewhere);
            new Learner(elsewhere).handIn();
            choose(0);
            assertThat(Sitting.dialog(page, "closed")).isVisible();
            page.keyboard().press("Escape");
            assertThat(Sitting.dialog(page, "closed")).isVisible();
            Download download = page.waitForDownload(() ->
                    Sitting.dialog(page, "closed").locator("[data-download]").click());
            assertThat(download.suggestedFilename()).endsWith(".json");
            Sitting.dialog(page, "closed").locator("a").click();
            page.waitForURL("**/result/" + sitting.attempt);
        }
        another();
    }

    @Test
    void handedInInOneTabTheOtherLeadsToTheResult() {
        Page tab = sitting.anotherTab();
        new Learner(tab).handIn();
        page.bringToFront();
        page.evaluate("document.dispatchEvent(new Event('visibilitychange'))"); // headless pages are always visible
        assertThat(Sitting.dialog(page, "closed")).isVisible();
        assertThat(Sitting.dialog(page, "closed").locator("[data-download]")).isHidden();
        Sitting.dialog(page, "closed").locator("a").click();
        page.waitForURL("**/result/" + sitting.attempt);
        another();
    }

    private void choose(int option) {
        question.locator("label.opt").nth(option).click();
    }
}

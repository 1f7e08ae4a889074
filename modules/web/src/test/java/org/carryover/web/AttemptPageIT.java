package org.carryover.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every kind of question, by mouse and by keyboard alone, and what the page shows of it. */
class AttemptPageIT {

    private static Sitting sitting;
    private static Page page;

    @BeforeAll
    static void sitDown() {
        sitting = Sitting.with(Platform.common(), "choice", "choices", "match", "order");
        page = sitting.page;
    }

    @AfterAll
    static void standUp() {
        sitting.close();
    }

    @Test
    void aChoiceByMouseIsSavedWithinTwoSeconds() {
        Locator question = choice();
        question.locator("label.opt").nth(1).click();
        assertThat(Sitting.save(question))
                .hasText(Sitting.SAVED, new LocatorAssertions.HasTextOptions().setTimeout(2_000));
        assertThat(sitting.stored(question)).isEqualTo("[\"c2\"]");
    }

    @Test
    void aChoiceByKeyboard() {
        Locator question = choice();
        question.locator("input[type=radio]").first().focus();
        page.keyboard().press("Space");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("ArrowDown");
        assertThat(question.locator("input[type=radio]").nth(2)).isChecked();
        awaitStored(question, "[\"c3\"]");
    }

    @Test
    void asManyAsFitByMouseAndNotOneMore() {
        Locator question = sitting.question("choices");
        int most = Integer.parseInt(question.getAttribute("data-most"));
        assertThat(question.locator(".help")).hasText("Choose " + most + ".");
        clear(question);
        for (int i = 0; i < most; i++) {
            question.locator("label.opt").nth(i).click();
        }
        question.locator("label.opt").nth(most).click();
        assertThat(question.locator("[data-told]")).hasText("You have chosen " + most + ". Take one back first.");
        assertThat(question.locator("input:checked")).hasCount(most);
        awaitStored(question, most == 2 ? "[\"c1\",\"c2\"]" : "[\"c1\",\"c2\",\"c3\"]");
        assertThat(link(question)).hasAttribute("aria-label", java.util.regex.Pattern.compile(".*, answered.*"));
        question.locator("label.opt").first().click();
        assertThat(link(question)).hasAttribute("aria-label", java.util.regex.Pattern.compile(".*, not answered.*"));
    }

    @Test
    void asManyAsFitByKeyboard() {
        Locator question = sitting.question("choices");
        clear(question);
        question.locator("input").first().focus();
        page.keyboard().press("Space");
        page.keyboard().press("Tab");
        page.keyboard().press("Tab");
        page.keyboard().press("Space");
        awaitStored(question, "[\"c1\",\"c3\"]");
    }

    @Test
    void aMatchByMouseAndByKeyboard() {
        Locator question = sitting.question("match");
        Locator selects = question.locator("select");
        int sources = selects.count();
        for (int i = 0; i < sources; i++) {
            selects.nth(i).selectOption("t1");
        }
        awaitStored(question, pairs(sources, "t1"));
        selects.first().focus();
        for (int i = 0; i < sources; i++) {
            page.keyboard().press("ArrowDown");
            page.keyboard().press("Tab");
        }
        awaitStored(question, pairs(sources, "t2"));
    }

    @Test
    void anOrderByMouseAndByKeyboard() {
        Locator question = sitting.question("order");
        List<String> before = steps(question);
        question.locator("[data-step]").nth(1).locator("[data-move=up]").click();
        assertThat(steps(question)).startsWith(before.get(1), before.get(0));
        awaitStored(question, json(steps(question)));
        Locator up = question.locator("[data-step]").nth(1).locator("[data-move=up]");
        up.focus();
        page.keyboard().press("Enter");
        assertThat(steps(question)).isEqualTo(before);
        assertThat(page.evaluate("document.activeElement.closest('li').dataset.step"))
                .as("the focus goes with the step")
                .isEqualTo(before.get(0));
        assertThat(page.locator("[data-spoken]")).containsText("now step 1 of " + before.size());
        page.keyboard().press("Tab");
        page.keyboard().press("Space");
        assertThat(steps(question)).as("down again").startsWith(before.get(1), before.get(0));
        awaitStored(question, json(steps(question)));
        assertThat(question.locator("[data-step]").first().locator("[data-move=up]"))
                .hasAttribute("aria-disabled", "true");
    }

    @Test
    void aReloadKeepsTheOrderOfEverythingAndTheAnswers() {
        Locator order = sitting.question("order");
        order.locator("[data-step]").nth(1).locator("[data-move=up]").click();
        choice().locator("label.opt").first().click();
        awaitStored(order, json(steps(order)));
        awaitStored(choice(), "[\"c1\"]");
        String before = asShown();
        page.reload();
        Sitting.ready(page);
        assertThat(asShown()).isEqualTo(before);
        assertThat(choice().locator("input").first()).isChecked();
        assertThat(Sitting.save(choice())).hasText(Sitting.SAVED);
        try (BrowserContext device = sitting.who.signedIn()) {
            Page elsewhere = device.newPage();
            elsewhere.navigate(sitting.address());
            Sitting.ready(elsewhere);
            assertThat(elsewhere.evaluate(AS_SHOWN)).as("on another device").isEqualTo(before);
        }
    }

    @Test
    void onlyAnOrderThatWasTouchedOrKeptIsAnAnswer() {
        try (Sitting fresh = Sitting.with(Platform.common(), "order")) {
            Locator question = fresh.question("order");
            assertThat(question.locator("[data-unordered]")).isVisible();
            question.locator("[data-keep-order]").click();
            assertThat(Sitting.save(question)).hasText(Sitting.SAVED);
            assertThat(question.locator("[data-unordered]")).isHidden();
            assertThat(fresh.page.locator(".tnav [data-answered]")).hasText("1 of 12 answered.");
            fresh.page.reload();
            Sitting.ready(fresh.page);
            assertThat(fresh.page.locator(".tnav [data-answered]")).hasText("1 of 12 answered.");
            assertThat(fresh.question("order").locator("[data-unordered]")).isHidden();
        }
    }

    @Test
    void theOverviewLeadsToAQuestionAndRemembersWhatToLookAt() {
        page.locator(".tnav a").nth(8).click();
        assertThat(page.locator(".tnav a").nth(8)).hasAttribute("aria-current", "true");
        page.locator("#q9 [data-later]").check();
        page.reload();
        Sitting.ready(page);
        assertThat(page.locator("#q9 [data-later]")).isChecked();
        assertThat(page.locator(".tnav a").nth(8))
                .hasAttribute("aria-label", java.util.regex.Pattern.compile(".*to look at again.*"));
        page.locator("#q9 [data-later]").uncheck();
    }

    @Test
    void whoComesBackGoesOnWhereSheLeft() {
        page.locator("#q7 [data-later]").focus();
        page.navigate("/learn/" + sitting.enrollment);
        page.navigate(sitting.address());
        Sitting.ready(page);
        assertThat(page.locator(".tnav a").nth(6)).hasAttribute("aria-current", "true");
        assertThat(((Number) page.evaluate("window.scrollY")).intValue()).isPositive();
    }

    @Test
    void printedItIsTheQuestionsAndNothingElse() {
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator(".tbar")).isHidden();
        assertThat(page.locator(".tnav")).isHidden();
        assertThat(page.locator("#q1 .qp")).isVisible();
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
    }

    @ParameterizedTest
    @CsvSource({"light, 1280", "light, 390", "dark, 1280", "dark, 390"})
    void hasNoAccessibilityFaultAndNoSidewaysScrolling(String theme, int width) {
        page.setViewportSize(width, 900);
        page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
        page.evaluate("theme => document.documentElement.dataset.theme = theme", theme);
        assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth - window.innerWidth"))
                .isNotPositive();
        page.locator("[data-hand-in] input[type=submit]").click();
        assertThat(new AxeBuilder(page).analyze().getViolations())
                .as("the dialog")
                .isEmpty();
        page.keyboard().press("Escape");
        page.setViewportSize(1280, 900);
    }

    @Test
    void noIdIsThereTwice() {
        assertThat(
                        page.evaluate(
                                "(ids => ids.filter((id, i) => ids.indexOf(id) !== i))(Array.from(document.querySelectorAll('[id]'), e => e.id))"))
                .isEqualTo(List.of());
    }

    private static Locator choice() {
        return Sitting.choices(page).first();
    }

    private static final String AS_SHOWN =
            "Array.from(document.querySelectorAll('.q'), q => [q.dataset.item, q.querySelector('.qp').innerText,"
                    + " ...Array.from(q.querySelectorAll('.opt, .mt label, .mt option, .ord [data-step-words]'), o => o.textContent.trim())].join('|')).join('\\n')";

    private static String asShown() {
        return (String) page.evaluate(AS_SHOWN);
    }

    private static Locator link(Locator question) {
        return page.locator(".tnav a[href='#" + question.getAttribute("id") + "']");
    }

    private static void clear(Locator question) {
        for (Locator chosen : question.locator("input").all()) {
            chosen.uncheck();
        }
    }

    private static List<String> steps(Locator question) {
        return question.locator("[data-step]").all().stream()
                .map(step -> step.getAttribute("data-step"))
                .toList();
    }

    private static String json(List<String> ids) {
        return "[\"" + String.join("\",\"", ids) + "\"]";
    }

    private static String pairs(int sources, String target) {
        StringBuilder pairs = new StringBuilder();
        for (int i = 1; i <= sources; i++) {
            pairs.append(i == 1 ? "" : ",")
                    .append("[\"s")
                    .append(i)
                    .append("\",\"")
                    .append(target)
                    .append("\"]");
        }
        return "[" + pairs + "]";
    }

    /** The page says that everything is saved, and the server has it. */
    private static void awaitStored(Locator question, String response) {
        page.waitForCondition(() -> sitting.stored(question).equals(response));
        assertThat(Sitting.save(question)).hasText(Sitting.SAVED);
    }
}

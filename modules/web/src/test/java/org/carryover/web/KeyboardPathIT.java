package org.carryover.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;

/** From the home page to the certificate without a mouse. */
class KeyboardPathIT {

    private final Platform platform = Platform.common();
    private final AnswerKey key = new AnswerKey(Learner.COURSE);

    private Page page;
    private Keyboard hands;

    @Test
    void aTherapistComesToHerCertificateByKeyboardAlone() {
        try (BrowserContext browser = Browser.visitor(platform)) {
            page = browser.newPage();
            hands = new Keyboard(page);
            findsTheCourse();
            signsUp();
            enrollsAndReads();
            takesThePostTest();
            completes();
        }
    }

    private void findsTheCourse() {
        page.navigate("/");
        hands.press("Tab");
        assertThat(page.locator("a.skip")).isFocused();
        follow(page.locator(".hero a[href$='/catalog']"), "**/catalog");
        follow(page.locator("main h2 a[href$='/course/" + Learner.COURSE + "']"), "**/course/*");
    }

    private void signsUp() {
        follow(page.locator("a[href*='/sign-in']"), "**/sign-in*");
        follow(page.locator("main a[href*='/sign-up']"), "**/sign-up*");
        hands.type(page.locator("[id='form:licenseName']"), "Pat Keys, OTR/L");
        hands.type(page.locator("[id='form:email']"), "pat" + System.nanoTime() + "@post.example");
        hands.type(page.locator("[id='form:password']"), "nine slow herons");
        hands.reach(page.locator("[id='form:profession']")).press("ArrowDown");
        hands.reach(page.locator("[id='form:zone']"));
        page.keyboard().type("America/New");
        submit(page.locator("[id='form:submit']"), "/sign-up");
    }

    private void enrollsAndReads() {
        if (!page.url().contains("/course/")) {
            page.navigate("/course/" + Learner.COURSE);
        }
        submit(page.locator("main input[type=submit]"), "/course/");
        page.waitForURL("**/learn/*");
        int lessons = page.locator("main ol.thread a[href*='/lesson/']").count();
        follow(page.locator("main ol.thread a[href*='/lesson/']"), "**/lesson/**");
        for (int i = 0; i < lessons; i++) {
            submit(page.locator(".lend input[type=submit]"), page.url());
        }
    }

    private void takesThePostTest() {
        if (!page.url().contains("/post-test/")) {
            follow(page.locator("main a[href*='/post-test/']"), "**/post-test/*");
        }
        submit(page.locator("main input[type=submit]"), "/post-test/");
        page.waitForURL("**/attempt/*");
        Sitting.ready(page);
        for (Locator question : page.locator(".q").all()) {
            answer(question);
            assertThat(question.locator("[data-save]")).containsText("Saved");
        }
        hands.press(page.locator("[data-hand-in] input[type=submit]"), "Enter");
        follow(page.locator("dialog[data-dialog=hand-in] [data-confirm]"), "**/result/*");
        assertThat(page.locator("main").innerText()).contains("12 of 12");
    }

    private void answer(Locator question) {
        String item = question.getAttribute("data-item");
        switch (question.getAttribute("data-kind")) {
            case "choice" -> hands.choose(question, right(question, item).getFirst());
            case "choices" ->
                right(question, item)
                        .forEach(index ->
                                hands.press(question.locator("label.opt input").nth(index), "Space"));
            case "match" -> match(question, item);
            case "order" -> order(question, item);
            default -> throw new AssertionError("No such question");
        }
    }

    private List<Integer> right(Locator question, String item) {
        List<String> options = question.locator("label.opt").all().stream()
                .map(option -> option.locator("span").first().innerText())
                .toList();
        return java.util.stream.IntStream.range(0, options.size())
                .filter(index -> key.isRight(item, options.get(index)))
                .boxed()
                .toList();
    }

    private void match(Locator question, String item) {
        for (Locator row : question.locator(".mt").all()) {
            String wanted = key.target(item, row.locator("label").innerText());
            for (Locator option : row.locator("option:not([value=''])").all()) {
                if (AnswerKey.letters(option.textContent()).equals(wanted)) {
                    hands.choose(row.locator("select"), option.getAttribute("value"));
                    break;
                }
            }
        }
    }

    private void order(Locator question, String item) {
        List<String> wanted = key.order(item);
        for (int place = 0; place < wanted.size(); place++) {
            for (int at = Learner.placeOf(question, wanted.get(place)); at > place; at--) {
                hands.press(question.locator("[data-step]").nth(at).locator("[data-move=up]"), "Enter");
            }
        }
        Locator keep = question.locator("[data-keep-order]");
        if (keep.isVisible()) {
            hands.press(keep, "Enter");
        }
    }

    private void completes() {
        if (!page.url().contains("/finish/")) {
            follow(page.locator("main a[href*='/finish/']"), "**/finish/*");
        }
        for (Locator question :
                page.locator("fieldset.evq:has(input[type=radio])").all()) {
            hands.choose(question, 1);
        }
        hands.press(page.locator("input[name=attestation]"), "Space");
        submit(page.locator("main input[type=submit]"), "/finish/");
        page.waitForURL("**/certificate/*");
        assertThat(page.locator("h1").innerText()).isEqualTo("Pat Keys, OTR/L");
    }

    private void follow(Locator link, String address) {
        hands.press(link, "Enter");
        page.waitForURL(address);
    }

    private void submit(Locator button, String from) {
        hands.press(button, "Enter");
        page.waitForURL(url -> !url.contains(from));
    }
}

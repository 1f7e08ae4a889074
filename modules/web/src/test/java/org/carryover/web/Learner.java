package org.carryover.web;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.LoadState;
import java.util.List;

/** What a therapist does on her way through a course, by mouse, in the page of somebody who has signed in. */
final class Learner {

    static final String COURSE = "coaching-parents-partnership";
    static final String TITLE = "Coaching Parents: the Partnership Method";

    private final Page page;
    private final AnswerKey key = new AnswerKey(COURSE);

    Learner(Page page) {
        this.page = page;
    }

    /**
     * From the enrollment to the certificate.
     *
     * @return the id of the enrollment; the page shows the certificate
     */
    String walk() {
        String enrollment = enroll();
        finishLessons(enrollment);
        startPostTest(enrollment);
        answer(true);
        handIn();
        complete(enrollment);
        return enrollment;
    }

    /** @return the id of the enrollment */
    String enroll() {
        page.navigate("/course/" + COURSE);
        page.locator("main input[type=submit]").first().click();
        page.waitForURL("**/learn/*");
        return lastSegment();
    }

    void finishLessons(String enrollment) {
        page.navigate("/learn/" + enrollment);
        int lessons = page.locator("main ol.thread a[href*='/lesson/']").count();
        page.locator("main ol.thread a[href*='/lesson/']").first().click();
        for (int i = 0; i < lessons; i++) {
            Locator finish = page.locator(".lend input[type=submit]");
            String before = page.url();
            finish.click();
            page.waitForURL(url -> !url.equals(before));
        }
    }

    void startPostTest(String enrollment) {
        page.navigate("/post-test/" + enrollment);
        page.locator("main input[type=submit]").first().click();
        page.waitForURL("**/attempt/*");
    }

    /** Answers every question, rightly or wrongly, and waits until each answer is called saved. */
    void answer(boolean right) {
        for (Locator question : page.locator(".q").all()) {
            answer(question, right);
        }
        for (Locator question : page.locator(".q").all()) {
            PlaywrightAssertions.assertThat(question.locator("[data-save]")).containsText("Saved");
        }
    }

    private void answer(Locator question, boolean right) {
        String item = question.getAttribute("data-item");
        switch (question.getAttribute("data-kind")) {
            case "choice", "choices" -> choose(question, item, right);
            case "match" -> match(question, item, right);
            case "order" -> order(question, item, right);
            default -> throw new AssertionError("No such question: " + question.getAttribute("data-kind"));
        }
    }

    private void choose(Locator question, String item, boolean right) {
        int most = Integer.parseInt(question.getAttribute("data-most"));
        int chosen = 0;
        for (Locator option : question.locator("label.opt").all()) {
            boolean fits = key.isRight(item, option.locator("span").first().innerText());
            if (fits == right && chosen < most) {
                option.locator("input").check();
                chosen++;
            }
        }
        if (chosen == 0) { // everything fits, so nothing is wrong alone
            question.locator("label.opt input").first().check();
        }
    }

    private void match(Locator question, String item, boolean right) {
        for (Locator row : question.locator(".mt").all()) {
            String wanted = key.target(item, row.locator("label").innerText());
            for (Locator option : row.locator("option:not([value=''])").all()) {
                if (AnswerKey.letters(option.textContent()).equals(wanted) == right) {
                    row.locator("select").selectOption(option.getAttribute("value"));
                    break;
                }
            }
        }
    }

    private void order(Locator question, String item, boolean right) {
        List<String> wanted = right ? key.order(item) : key.order(item).reversed();
        for (int place = 0; place < wanted.size(); place++) {
            int at = placeOf(question, wanted.get(place));
            for (; at > place; at--) {
                question.locator("[data-step]")
                        .nth(at)
                        .locator("[data-move=up]")
                        .click();
            }
        }
        Locator keep = question.locator("[data-keep-order]");
        if (keep.isVisible()) {
            keep.click();
        }
    }

    static int placeOf(Locator question, String letters) {
        List<Locator> steps = question.locator("[data-step]").all();
        for (int i = 0; i < steps.size(); i++) {
            if (AnswerKey.letters(steps.get(i).locator("[data-step-words]").innerText())
                    .equals(letters)) {
                return i;
            }
        }
        throw new AssertionError("No such step: " + letters);
    }

    void handIn() {
        page.locator("[data-hand-in] input[type=submit]").click();
        page.locator("dialog[data-dialog=hand-in] [data-confirm]").click();
        page.waitForURL("**/result/*");
    }

    /** Evaluates the course and attests; the certificate opens. */
    void complete(String enrollment) {
        page.navigate("/finish/" + enrollment);
        for (Locator question : page.locator("fieldset.evq").all()) {
            question.locator("input[type=radio]").last().check();
        }
        page.locator("input[name=attestation]").check();
        page.locator("main input[type=submit]").click();
        page.waitForURL("**/certificate/*");
        page.waitForLoadState(LoadState.LOAD);
    }

    String lastSegment() {
        return page.url().replaceAll(".*/", "").replaceAll("[?#].*", "");
    }
}

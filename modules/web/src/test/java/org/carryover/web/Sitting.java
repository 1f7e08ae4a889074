package org.carryover.web;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A newcomer who sits at an open attempt, with the page of it in her browser. */
final class Sitting implements AutoCloseable {

    static final Pattern SAVED = Pattern.compile("^\\s*Saved \\d\\d:\\d\\d:\\d\\d$");

    final Newcomer who;
    final BrowserContext browser;
    final Page page;
    final Learner learner;
    final String enrollment;
    final String attempt;

    private Sitting(Newcomer who) {
        this.who = who;
        this.browser = who.signedIn();
        this.page = browser.newPage();
        this.learner = new Learner(page);
        this.enrollment = learner.enroll();
        learner.startPostTest(enrollment);
        this.attempt = learner.lastSegment();
        ready(page);
    }

    /** Items are drawn: it takes newcomers until somebody has got all these kinds of questions. */
    static Sitting with(Platform platform, String... kinds) {
        for (int tries = 0; tries < 25; tries++) {
            Sitting sitting = new Sitting(Newcomer.on(platform));
            if (sitting.kinds().containsAll(List.of(kinds))) {
                return sitting;
            }
            sitting.close();
        }
        throw new AssertionError("Nobody got questions of all kinds: " + List.of(kinds));
    }

    private Set<String> kinds() {
        return page.locator(".q").all().stream()
                .map(question -> question.getAttribute("data-kind"))
                .collect(Collectors.toSet());
    }

    AttemptApi api() {
        return new AttemptApi(browser, attempt);
    }

    String address() {
        return "/attempt/" + attempt;
    }

    Locator question(String kind) {
        return page.locator(".q[data-kind=" + kind + "]").first();
    }

    /** Choices of one among three and more. */
    static Locator choices(Page page) {
        return page.locator(".q[data-kind=choice]:has(.opt:nth-of-type(3))");
    }

    /** The same question in another page of this attempt. */
    static Locator same(Page other, Locator question) {
        return other.locator("#" + question.getAttribute("id"));
    }

    /** What the page says about saving a question. */
    static Locator save(Locator question) {
        return question.locator("[data-save]");
    }

    /** What a page says about saving altogether. */
    static Locator total(Page page) {
        return page.locator(".tbar [data-save]");
    }

    static Locator dialog(Page page, String name) {
        return page.locator("dialog[data-dialog=" + name + "]");
    }

    Locator dialog(String name) {
        return dialog(page, name);
    }

    /** What the server has for a question. */
    String stored(Locator question) {
        return api().item(question.getAttribute("data-item")).get("response").toString();
    }

    Page anotherTab() {
        Page tab = browser.newPage();
        tab.navigate(address());
        ready(tab);
        return tab;
    }

    static void ready(Page page) {
        page.locator("[data-ready]").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
    }

    @Override
    public void close() {
        browser.close();
    }
}

package org.carryover.web;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import com.microsoft.playwright.options.SelectOption;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/** A therapist with an account of her own, so that tests on one server do not meet. */
final class Newcomer {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final Platform platform;
    private final String email = "newcomer-" + NUMBER.incrementAndGet() + "-" + System.nanoTime() + "@sample.example";
    private final String password = "three calm otters " + System.nanoTime();

    /** Signing up is throttled by address: each comes from her own. */
    private final String address = "10." + part() + "." + part() + "." + part();

    private Newcomer(Platform platform) {
        this.platform = platform;
    }

    static Newcomer on(Platform platform) {
        return named("Sam Newcomer, OTR/L", platform);
    }

    static Newcomer named(String name, Platform platform) {
        Newcomer newcomer = new Newcomer(platform);
        try (BrowserContext browser = newcomer.browser()) {
            Page page = browser.newPage();
            page.navigate("/sign-up");
            page.locator("[id='form:licenseName']").fill(name);
            page.locator("[id='form:email']").fill(newcomer.email);
            page.locator("[id='form:password']").fill(newcomer.password);
            page.locator("[id='form:profession']").selectOption(new SelectOption().setIndex(1));
            page.locator("[id='form:zone']").selectOption("America/New_York");
            page.locator("[id='form:submit']").click();
            page.waitForURL(url -> !url.contains("/sign-up"));
        }
        return newcomer;
    }

    String email() {
        return email;
    }

    String password() {
        return password;
    }

    /** Another device on which she has signed in. */
    BrowserContext signedIn() {
        BrowserContext context = browser();
        APIResponse session = context.request()
                .post("/api/v1/session", RequestOptions.create().setData(Map.of("email", email, "password", password)));
        if (session.status() != 200) {
            throw new IllegalStateException("Cannot sign " + email + " in: " + session.status());
        }
        return context;
    }

    /** A browser of hers in which nobody has signed in. */
    BrowserContext browser() {
        BrowserContext context = Browser.visitor(platform);
        context.setExtraHTTPHeaders(Map.of("X-Forwarded-For", address));
        return context;
    }

    private static int part() {
        return ThreadLocalRandom.current().nextInt(1, 250);
    }
}

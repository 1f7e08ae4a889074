package org.carryover.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.RequestOptions;
import org.junit.jupiter.api.Test;

class SignInPageIT {

    private final Platform platform = Platform.common();

    @Test
    void whoIsSentToTheSignInComesBack() {
        try (BrowserContext visitor = Browser.visitor(platform)) {
            Page page = visitor.newPage();
            page.navigate("/account?tab=name");
            assertThat(page.url()).contains("/sign-in?next=");
            page.getByLabel("E-mail").fill(Demo.THERAPIST.email());
            page.locator("input[type=password]").fill(Demo.THERAPIST.password(platform));
            page.locator("main input[type=submit]").click();
            page.waitForURL("**/account?tab=name");
        }
    }

    @Test
    void wrongCredentialsSayWhatToDoAndKeepTheAddress() {
        try (BrowserContext visitor = Browser.visitor(platform)) {
            Page page = visitor.newPage();
            page.navigate("/sign-in");
            page.getByLabel("E-mail").fill("nobody@sample.example");
            page.locator("input[type=password]").fill("wrong");
            page.locator("main input[type=submit]").click();
            assertThat(page.locator("#messages").innerText()).contains("E-mail and password do not match.");
            assertThat(page.getByLabel("E-mail").inputValue()).isEqualTo("nobody@sample.example");
            assertThat(page.locator("input[type=password]").inputValue()).isEmpty();
        }
    }

    @Test
    void theSignInLeadsNowhereElse() {
        try (BrowserContext visitor = Browser.visitor(platform)) {
            Page page = visitor.newPage();
            page.navigate("/sign-in?next=//elsewhere.example/account");
            page.getByLabel("E-mail").fill(Demo.THERAPIST.email());
            page.locator("input[type=password]").fill(Demo.THERAPIST.password(platform));
            page.locator("main input[type=submit]").click();
            page.waitForURL(platform.at("/dashboard").toString());
        }
    }

    @Test
    void theSessionGetsANewIdAtSignInAndEndsAtSignOut() {
        try (BrowserContext visitor = Browser.visitor(platform)) {
            Page page = visitor.newPage();
            page.navigate("/sign-up");
            String before = sessionId(visitor);
            Demo.THERAPIST.signIn(page, platform);
            assertThat(sessionId(visitor)).isNotEqualTo(before);
            page.navigate("/");
            page.locator("details.acct summary").click();
            page.locator("form[action$='/sign-out'] button").click();
            page.waitForURL("**/sign-in?out=true");
            page.navigate("/account");
            assertThat(page.url()).contains("/sign-in?next=");
        }
    }

    @Test
    void aTherapistFindsNothingWhereOthersWork() {
        try (BrowserContext therapist = Demo.THERAPIST.signedIn(platform)) {
            Page page = therapist.newPage();
            for (String path : new String[] {"/admin", "/admin/people", "/author/publish"}) {
                Response response = page.navigate(path);
                assertThat(response.status()).as(path).isEqualTo(404);
            }
        }
    }

    @Test
    void aChangeThatAnotherSiteAsksForIsRefused() {
        try (BrowserContext therapist = Demo.THERAPIST.signedIn(platform)) {
            APIResponse foreign = therapist
                    .request()
                    .post("/sign-out", RequestOptions.create().setHeader("Origin", "https://elsewhere.example"));
            assertThat(foreign.status()).isEqualTo(403);
            Page page = therapist.newPage();
            page.navigate("/account");
            assertThat(page.url()).endsWith("/account");
        }
    }

    @Test
    void theApiTellsWhoIsSignedInAndSignsInInPlace() {
        try (BrowserContext visitor = Browser.visitor(platform)) {
            assertThat(visitor.request().get("/api/v1/session").text()).contains("\"signedIn\":false");
            APIResponse wrong =
                    visitor.request().post("/api/v1/session", json("{\"email\":\"a@b.example\",\"password\":\"x\"}"));
            assertThat(wrong.status()).isEqualTo(422);
            assertThat(wrong.headers().get("content-type")).startsWith(Problem.MEDIA_TYPE);
            APIResponse right = visitor.request()
                    .post(
                            "/api/v1/session",
                            json("{\"email\":\"%s\",\"password\":\"%s\"}"
                                    .formatted(Demo.THERAPIST.email(), Demo.THERAPIST.password(platform))));
            assertThat(right.status()).isEqualTo(200);
            assertThat(visitor.request().get("/api/v1/session").text()).contains("\"signedIn\":true");
        }
    }

    @Test
    void theApiRefusesWhatIsNotItsJson() {
        try (BrowserContext visitor = Browser.visitor(platform)) {
            APIResponse broken = visitor.request().post("/api/v1/session", json("{\"email\":"));
            assertThat(broken.status()).isEqualTo(400);
            APIResponse text = visitor.request()
                    .post(
                            "/api/v1/session",
                            RequestOptions.create().setData("hello").setHeader("Content-Type", "text/plain"));
            assertThat(text.status()).isEqualTo(415);
            assertThat(text.headers().get("content-type")).startsWith(Problem.MEDIA_TYPE);
            assertThat(visitor.request().get("/api/v1/nothing").status()).isEqualTo(401);
        }
    }

    private static RequestOptions json(String body) {
        return RequestOptions.create().setData(body).setHeader("Content-Type", "application/json");
    }

    private static String sessionId(BrowserContext context) {
        return context.cookies().stream()
                .filter(cookie -> cookie.name.equals("JSESSIONID"))
                .map(cookie -> cookie.value)
                .findFirst()
                .orElse("none");
    }
}

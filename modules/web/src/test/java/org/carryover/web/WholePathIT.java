package org.carryover.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The main job, from a new installation to a certificate that anybody can check, on both databases. */
class WholePathIT {

    private static final String NAME = "Robin Sample, OTR/L";

    @TempDir
    private Path data;

    @Test
    void onH2() {
        try (Platform platform = new Platform(data, Map.of("CARRYOVER_DEMO", "true"))) {
            platform.start();
            walk(platform);
        }
    }

    @Test
    void onPostgresql() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start();
                Platform platform = new Platform(
                        data,
                        Map.of(
                                "CARRYOVER_DEMO", "true",
                                "CARRYOVER_DB_URL", postgres.getJdbcUrl("postgres", "postgres"),
                                "CARRYOVER_DB_USER", "postgres",
                                "CARRYOVER_DB_PASSWORD", "postgres"))) {
            platform.start();
            walk(platform);
        }
    }

    private static void walk(Platform platform) {
        anAuthorFindsContentPublished(platform);
        try (BrowserContext therapist = Browser.visitor(platform)) {
            Page page = therapist.newPage();
            findsTheCourse(page);
            signsUp(page);
            Learner learner = new Learner(page);
            String enrollment = learner.enroll();
            learner.finishLessons(enrollment);
            fallsShortAndPasses(page, learner, enrollment);
            learner.complete(enrollment);
            String number = learner.lastSegment();
            holdsTheCertificate(page, number);
            anybodyChecksIt(platform, number);
            looksAStrategyUp(page);
            anAdministratorRevokesAndIssuesAgain(platform, number);
        }
    }

    private static void anAuthorFindsContentPublished(Platform platform) {
        try (BrowserContext author = Demo.AUTHOR.signedIn(platform)) {
            Page page = author.newPage();
            page.navigate("/author/publish");
            page.locator("[id='read:folder']").click();
            page.waitForURL("**/author/package/*");
            assertThat(page.locator("main").innerText()).contains("Nothing to publish");
            page.navigate("/author/courses");
            assertThat(page.locator("main").innerText()).contains(Learner.TITLE);
        }
    }

    private static void signsUp(Page page) {
        page.navigate("/sign-up");
        page.locator("[id='form:licenseName']").fill(NAME);
        page.locator("[id='form:email']").fill("robin.sample@post.example");
        page.locator("[id='form:password']").fill("seven quiet herons");
        page.locator("[id='form:profession']").selectOption(new SelectOption().setIndex(1));
        page.locator("[id='form:zone']").selectOption("America/New_York");
        page.locator("[id='form:submit']").click();
        page.waitForURL(url -> !url.contains("/sign-up"));
    }

    private static void findsTheCourse(Page page) {
        page.navigate("/");
        page.locator(".hero a[href$='/catalog']").click();
        page.locator("main a[href$='/course/" + Learner.COURSE + "']").first().click();
        assertThat(page.locator("h1").innerText()).isEqualTo("Coaching Parents: the Partnership Method");
        assertThat(page.locator("main").innerText()).contains("No partial credit");
    }

    private static void fallsShortAndPasses(Page page, Learner learner, String enrollment) {
        learner.startPostTest(enrollment);
        learner.answer(false);
        learner.handIn();
        assertThat(page.locator("main").innerText()).contains("Not passed yet");
        learner.startPostTest(enrollment);
        learner.answer(true);
        learner.handIn();
        assertThat(page.locator("main").innerText()).contains("12 of 12");
    }

    private static void holdsTheCertificate(Page page, String number) {
        assertThat(page.locator("h1").innerText()).isEqualTo(NAME);
        assertThat(page.locator("article.cert").innerText()).contains("1 contact hour", "Carryover Learning");
        APIResponse pdf = awaitPdf(page, number);
        assertThat(pdf.status()).isEqualTo(200);
        assertThat(new String(pdf.body(), 0, 5, StandardCharsets.ISO_8859_1)).isEqualTo("%PDF-");
        page.navigate("/transcript");
        assertThat(page.locator("main table").innerText()).contains("Coaching Parents: the Partnership Method");
    }

    /** It follows the certificate within moments. */
    private static APIResponse awaitPdf(Page page, String number) {
        APIResponse pdf = page.request().get("/files/certificates/" + number + "/1");
        for (int i = 0; i < 40 && pdf.status() == 503; i++) {
            page.waitForTimeout(250);
            pdf = page.request().get("/files/certificates/" + number + "/1");
        }
        return pdf;
    }

    private static void anybodyChecksIt(Platform platform, String number) {
        try (BrowserContext visitor = Browser.visitor(platform)) {
            Page page = visitor.newPage();
            page.navigate("/verify");
            page.getByLabel("Certificate number").fill(number.toLowerCase(Locale.ROOT));
            page.locator("main button[type=submit]").click();
            assertThat(page.locator("main").innerText())
                    .contains("This certificate is valid", NAME, "Coaching Parents");
            assertThat(visitor.request().get("/certificate/" + number).url()).contains("/sign-in");
        }
    }

    private static void looksAStrategyUp(Page page) {
        page.navigate("/strategies?q=meltdown");
        page.locator("ol.hits a").first().click();
        page.locator("main a[href*='/handout/en/']").first().click();
        assertThat(page.locator("article.sheet").count()).isEqualTo(1);
        String slug = page.url().replaceAll(".*/", "");
        APIResponse pdf = page.request().get("/files/handouts/en/" + slug);
        assertThat(pdf.headers().get("content-type")).isEqualTo("application/pdf");
    }

    /** She sees who completed what, and what she revokes and issues again, anybody sees at once. */
    private static void anAdministratorRevokesAndIssuesAgain(Platform platform, String number) {
        try (BrowserContext administrator = Demo.ADMIN.signedIn(platform)) {
            Page page = administrator.newPage();
            page.navigate("/admin/enrollments?q=robin+sample&state=completed");
            assertThat(page.locator("tbody").innerText()).contains("Robin Sample", Learner.TITLE);
            decide(page, number, "revoke", "The identity was not checked");
            page.navigate("/verify/" + number);
            assertThat(page.locator("main").innerText()).contains("This certificate was revoked");
            decide(page, number, "reissue", "The identity was checked");
            page.navigate("/verify/" + number);
            assertThat(page.locator("main").innerText()).contains("This certificate is valid", NAME);
            page.navigate("/admin/audit?what=certificate&whom=" + number);
            assertThat(page.locator("main").innerText())
                    .contains("The identity was not checked", "The identity was checked");
        }
    }

    private static void decide(Page page, String number, String act, String reason) {
        page.navigate("/admin/certificate/" + number + "?ask=" + act);
        page.locator("[id='answer:reason']").fill(reason);
        page.locator("[id='answer:confirm']").click();
        page.waitForURL(url -> !url.contains("?"));
    }
}

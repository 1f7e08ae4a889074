package org.carryover.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The main job, from a new installation to a certificate that anybody can check, on both databases. */
class WholePathIT {

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
        try (BrowserContext therapist = Browser.visitor(platform)) {
            Page page = therapist.newPage();
            findsTheCourse(page);
            Demo.THERAPIST.signIn(page, platform);
            Learner learner = new Learner(page);
            String enrollment = learner.enroll();
            learner.finishLessons(enrollment);
            fallsShortAndPasses(page, learner, enrollment);
            learner.complete(enrollment);
            String number = learner.lastSegment();
            holdsTheCertificate(page, number);
            anybodyChecksIt(platform, number);
            looksAStrategyUp(page);
        }
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
        assertThat(page.locator("h1").innerText()).isEqualTo("Robin Sample, OTR/L");
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
                    .contains("This certificate is valid", "Robin Sample, OTR/L", "Coaching Parents");
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
}

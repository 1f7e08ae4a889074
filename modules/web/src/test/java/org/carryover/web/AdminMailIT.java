package org.carryover.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** The platform of the tests has no mail server: every mail stays undelivered and says so. */
class AdminMailIT {

    private final Platform platform = Platform.common();

    @Test
    void undeliveredMailShowsItsReasonAndGoesOutAgain() {
        Newcomer newcomer = Newcomer.on(platform);
        try (BrowserContext administrator = Demo.ADMIN.signedIn(platform)) {
            Page page = administrator.newPage();
            String list = "/admin/mail?state=not-delivered&q=" + newcomer.email();
            awaitUndelivered(page, list);
            assertThat(page.locator("tbody tr").count()).isEqualTo(1);
            assertThat(page.locator("tbody").innerText()).contains("No mail server is configured", "1 try");
            page.navigate("/admin");
            assertThat(page.locator(".waiting").innerText()).contains("not delivered", "No mail server is configured");

            page.navigate(list);
            page.locator("tbody a").first().click();
            String message = page.url();
            assertThat(page.locator(".letter").innerText())
                    .contains("/confirm-email?…")
                    .doesNotContain("token=");
            Look.isClean(administrator, message);
            page.locator("[id='again:retry']").click();
            page.waitForLoadState();
            assertThat(page.locator("#messages").innerText()).contains("is in the queue again");

            String id = message.replaceFirst(".*/", "");
            page.navigate("/admin/audit?what=mail&whom=" + id);
            assertThat(page.locator("tbody").innerText()).contains("Sent a mail again", "Kim Sample");
            assertThat(administrator
                            .request()
                            .get("/files/admin/mail?q=" + newcomer.email())
                            .text())
                    .contains(newcomer.email(), id);
        }
    }

    @Test
    void theListIsCleanAndExplainsThatNothingFits() {
        try (BrowserContext administrator = Demo.ADMIN.signedIn(platform)) {
            Page page = administrator.newPage();
            page.navigate("/admin/mail?q=nobody-at-all");
            assertThat(page.locator(".empty").innerText()).contains("No mail fits");
            Look.isClean(administrator, "/admin/mail");
            Look.isClean(administrator, "/admin/mail?q=nobody-at-all");
            assertThat(page.navigate("/admin/message/nothing").status()).isEqualTo(404);
        }
    }

    /** It goes out by a job, a moment after it was written. */
    private static void awaitUndelivered(Page page, String list) {
        for (int i = 0; i < 60; i++) {
            page.navigate(list);
            if (page.locator("tbody tr").count() > 0) {
                return;
            }
            page.waitForTimeout(500);
        }
    }
}

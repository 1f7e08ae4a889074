package org.carryover.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;

class AdminAuditIT {

    private static final int ON_A_PAGE = 25;

    private final Platform platform = Platform.common();

    @Test
    void downloadsAreInTheLogWhichPagesAndGoesOutAsAFile() {
        try (BrowserContext administrator = Demo.ADMIN.signedIn(platform)) {
            Page page = administrator.newPage();
            for (int i = 0; i <= ON_A_PAGE; i++) {
                administrator.request().get("/files/admin/people?q=entry-" + i);
            }
            String mine = "/admin/audit?what=list&who=" + Demo.ADMIN.email();
            page.navigate(mine);
            assertThat(page.locator("tbody tr").count()).isEqualTo(ON_A_PAGE);
            assertThat(page.locator("tbody tr").first().innerText())
                    .contains("Kim Sample", "Downloaded a list", "Text: entry-25", "People");
            page.locator(".pager a[rel=next]").click();
            assertThat(page.url()).contains("page=2", "what=list");
            assertThat(page.locator(".pager").innerText()).contains("26 to ");
            String file = administrator
                    .request()
                    .get(page.getByText("CSV of this list").getAttribute("href"))
                    .text();
            assertThat(file).startsWith("\uFEFFWhen (UTC),Who,").contains("list.download", "Text: entry-0");
            assertThat(file).doesNotContain("account.open");
        }
    }

    @Test
    void aPeriodWithoutEntriesIsEmptyAndADayThatIsNoneIsNamed() {
        try (BrowserContext administrator = Demo.ADMIN.signedIn(platform)) {
            Page page = administrator.newPage();
            page.navigate("/admin/audit?to=2001-01-01");
            assertThat(page.locator(".empty").innerText()).contains("No entry fits");
            page.navigate("/admin/audit?from=2026-02-31");
            assertThat(page.locator(".msg.warn").innerText()).contains("A day could not be read");
            assertThat(page.locator("tbody tr").count()).isPositive();
        }
    }

    @Test
    void aNameThatSeveralPeopleHaveAsksWhomIsMeant() {
        try (BrowserContext administrator = Demo.ADMIN.signedIn(platform)) {
            Page page = administrator.newPage();
            page.navigate("/admin/audit?whom=sample");
            assertThat(page.locator(".msg.info").innerText()).contains("Whom do you mean?");
            page.locator(".msg.info a").first().click();
            assertThat(page.locator(".msg.info").count()).isZero();
            assertThat(page.locator("tbody tr").count()).isPositive();
        }
    }

    @Test
    void thePageIsClean() {
        try (BrowserContext administrator = Demo.ADMIN.signedIn(platform)) {
            for (String path : List.of("/admin/audit", "/admin/audit?whom=sample&from=nonsense")) {
                Look.isClean(administrator, path);
            }
        }
    }
}

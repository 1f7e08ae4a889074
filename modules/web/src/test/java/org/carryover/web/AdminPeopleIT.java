package org.carryover.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AdminPeopleIT {

    private static final String HOSTILE = "=HYPERLINK(\"x\") <script>window.broken = true</script> Łucja";

    private final Platform platform = Platform.common();
    private BrowserContext administrator;
    private Page page;

    @BeforeEach
    void signIn() {
        administrator = Demo.ADMIN.signedIn(platform);
        page = administrator.newPage();
    }

    @AfterEach
    void signOut() {
        administrator.close();
    }

    @Test
    void peopleAreFoundByNameRoleAndState() {
        page.navigate("/admin/people?q=sample&role=author&state=active");
        assertThat(page.locator("tbody tr").count()).isEqualTo(1);
        assertThat(page.locator("tbody").innerText()).contains(Demo.AUTHOR.email());
        page.navigate("/admin/people?page=9999");
        assertThat(page.locator("tbody tr").count()).isPositive();
        page.navigate("/admin/people?q=nobody-at-all");
        assertThat(page.locator(".empty").innerText()).contains("Nobody fits");
        page.getByText("Show everybody").click();
        assertThat(page.locator("tbody").innerText()).contains(Demo.THERAPIST.email());
    }

    @Test
    void aRoleIsGivenForAReasonThatTheAuditLogKeeps() {
        Newcomer newcomer = Newcomer.on(platform);
        String person = person(newcomer);
        page.navigate(person);
        page.getByText("Make author").click();
        page.locator("[id='answer:confirm']").click();
        assertThat(page.locator("dialog").innerText()).contains("Give a reason.");
        page.locator("[id='answer:reason']").fill("Writes the course on <b>feeding</b>");
        page.locator("[id='answer:confirm']").click();
        page.waitForURL(url -> !url.contains("?"));
        assertThat(page.locator("#messages").innerText()).contains("is an author now");
        assertThat(page.locator("main").innerText()).contains("“Writes the course on <b>feeding</b>”");
        page.navigate("/admin/audit?what=role&whom=" + newcomer.email());
        assertThat(page.locator("tbody tr").count()).isEqualTo(1);
        assertThat(page.locator("tbody").innerText())
                .contains("Kim Sample", "Gave a role", "Role: Author", "Writes the course on <b>feeding</b>");
        page.navigate("/admin/audit?whom=" + Demo.AUTHOR.email());
        assertThat(page.locator("tbody").innerText()).contains("Opened an account", "Roles: Therapist, Author");
    }

    @Test
    void aDeactivatedPersonIsOutAtOnceAndComesBack() {
        Newcomer newcomer = Newcomer.on(platform);
        String person = person(newcomer);
        try (BrowserContext theirs = newcomer.signedIn()) {
            confirm(person + "?ask=deactivate", "Asked for it by telephone");
            assertThat(page.locator("main").innerText()).contains("The reason given: Asked for it by telephone");
            Page own = theirs.newPage();
            own.navigate("/account");
            assertThat(own.url()).contains("/sign-in");
        }
        confirm(person + "?ask=reactivate", "Asked to come back");
        newcomer.signedIn().close();
    }

    @Test
    void nobodyTakesARoleFromThemselves() {
        page.navigate("/admin/people?q=" + Demo.ADMIN.email());
        String own = page.locator("tbody a").first().getAttribute("href");
        for (String ask : List.of("revoke-administrator", "deactivate", "nonsense")) {
            page.navigate(own + "?ask=" + ask);
            assertThat(page.locator("dialog").count()).as(ask).isZero();
        }
        assertThat(page.locator("#acts + p").innerText()).contains("your own account");
    }

    @Test
    void aHostileNameIsShownAsTextAndStartsNothingInASpreadsheet() {
        Newcomer newcomer = Newcomer.named(HOSTILE, platform);
        String person = person(newcomer);
        for (String path : List.of("/admin/people?q=" + newcomer.email(), person, person + "?ask=deactivate")) {
            page.navigate(path);
            assertThat(page.locator("main").innerText()).as(path).contains("<script>window.broken = true</script>");
            assertThat(page.evaluate("() => window.broken === undefined")).isEqualTo(true);
        }
        APIResponse file = administrator.request().get("/files/admin/people?q=" + newcomer.email());
        assertThat(file.headers().get("content-type")).startsWith("text/csv");
        assertThat(file.headers().get("content-disposition")).contains("carryover-people-");
        assertThat(file.text())
                .startsWith("\uFEFFName on the license,")
                .contains("\"'=HYPERLINK(\"\"x\"\") <script>window.broken = true</script> Łucja\"");
        assertThat(file.text().lines().count()).isEqualTo(2);
    }

    @Test
    void forOthersTheAreaIsAbsent() {
        List<String> paths = List.of(
                "/admin",
                "/admin/people",
                person(Demo.THERAPIST.email()),
                "/admin/mail",
                "/admin/message/01m00000000000000000000000",
                "/admin/audit",
                "/files/admin/people",
                "/files/admin/audit");
        for (String path : paths) {
            assertThat(Strangers.seeNothing(platform, path)).as(path).isTrue();
        }
        assertThat(administrator.request().get("/files/admin/nothing").status()).isEqualTo(404);
        assertThat(administrator.request().get("/admin/person/nobody").status()).isEqualTo(404);
    }

    @Test
    void thePagesAreClean() {
        Look.isClean(administrator, "/admin");
        Look.isClean(administrator, "/admin/people");
        Look.isClean(administrator, "/admin/people?q=nobody-at-all");
        String person = person(Demo.THERAPIST.email());
        Look.isClean(administrator, person);
        Look.isClean(administrator, person + "?ask=deactivate");
    }

    private void confirm(String path, String reason) {
        page.navigate(path);
        page.locator("[id='answer:reason']").fill(reason);
        page.locator("[id='answer:confirm']").click();
        page.waitForURL(url -> !url.contains("?"));
    }

    private String person(Newcomer newcomer) {
        return person(newcomer.email());
    }

    private String person(String email) {
        page.navigate("/admin/people?q=" + email);
        return page.locator("tbody a").first().getAttribute("href");
    }
}

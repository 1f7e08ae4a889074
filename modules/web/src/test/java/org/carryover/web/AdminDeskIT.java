package org.carryover.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AdminDeskIT {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("America/New_York"));

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
    void aCompletionIsOnTheDeskAndOnThePageOfThePersonAndLeadsOn() {
        Newcomer learner = Newcomer.named("Łucja Example", platform);
        String number;
        String enrollment;
        try (BrowserContext theirs = learner.signedIn()) {
            Learner way = new Learner(theirs.newPage());
            enrollment = way.walk();
            number = way.lastSegment();
        }
        page.navigate("/admin");
        assertThat(page.locator("#completions").innerText()).contains("completion");
        assertThat(page.locator("main").innerText()).contains("Łucja Example", Learner.TITLE);
        leads("/admin/enrollment/" + enrollment);
        leads("/admin/certificate/" + number);
        for (String counted : List.of("#completions a", "#issued a")) {
            page.navigate("/admin");
            page.locator(counted).click();
            assertThat(page.locator("tbody").innerText()).as(counted).contains("Łucja Example");
        }

        page.navigate("/admin/people?q=" + learner.email());
        page.locator("tbody a").first().click();
        String person = page.url();
        assertThat(page.locator("main").innerText()).contains(Learner.TITLE, "8 of 8 lessons", "Valid");
        leads("/admin/enrollment/" + enrollment);
        page.navigate(person);
        leads("/admin/certificate/" + number);
        Look.isClean(administrator, person);
        Look.isClean(administrator, "/admin");
    }

    @Test
    void anApprovalThatEndsSoonWaitsForTheAdministrator() {
        String name = "Board of the Desk " + System.nanoTime();
        page.navigate("/admin/accreditor/new");
        fill("name", name);
        fill("shortName", "Desk");
        fill("statement", "No endorsement is implied.");
        save();
        page.navigate("/admin/approval/new");
        page.locator("[id='form:accreditor']").selectOption(new SelectOption().setLabel(name));
        for (String choice : List.of("courseVersion", "level", "category")) {
            page.locator("[id='form:" + choice + "']").selectOption(new SelectOption().setIndex(1));
        }
        // Another format than the course has: so no certificate of another test carries it.
        page.locator("[id='form:format']").selectOption(new SelectOption().setLabel("In person"));
        fill("number", "DESK-1");
        fill("from", TODAY.toString());
        fill("to", TODAY.plusDays(40).toString());
        save();

        page.navigate("/admin");
        assertThat(page.locator(".waiting").innerText())
                .contains("within 90 days", Learner.TITLE, "Desk DESK-1", "The last day is ", " days left");
        page.locator(".waiting a[href$='ends-soon']").click();
        assertThat(page.locator("tbody").innerText()).contains("DESK-1");
    }

    private void leads(String address) {
        page.locator("main a[href$='" + address + "']").first().click();
        page.waitForURL("**" + address);
        assertThat(page.locator("h1").count()).as(address).isEqualTo(1);
        page.goBack();
    }

    private void fill(String field, String value) {
        page.locator("[id='form:" + field + "']").fill(value);
    }

    private void save() {
        page.locator("[id='form:save']").click();
        page.waitForURL(url -> !url.endsWith("/new"));
    }
}

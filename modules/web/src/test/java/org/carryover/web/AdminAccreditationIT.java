package org.carryover.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The shipped demonstration has one accreditor and its approval; the tests add their own, which award nothing, because they are for another format. */
class AdminAccreditationIT {

    private static final String HOSTILE = "=Board <script>window.broken = true</script>";

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
    void anAccreditorAndItsApprovalAreEnteredChangedAndEnded() {
        String name = name();
        String accreditor = accreditor(name);
        LocalDate today = LocalDate.now(java.time.ZoneId.of("America/New_York"));
        String approval = approval(name, "ACT-7", today.minusDays(30), today.plusDays(40));
        assertThat(page.locator("main").innerText())
                .contains(
                        "Approval ACT-7",
                        "Ends in ",
                        "A completion earns nothing from it: it is for the format “In person”");

        page.navigate("/admin/accreditation?state=ends-soon&accreditor=" + id(accreditor));
        assertThat(page.locator("tbody tr").count()).isEqualTo(1);
        assertThat(page.locator("main").innerText()).contains("within 90 days", "There is no grace", "Ends in ");

        page.navigate(approval);
        field("form", "number").fill("ACT-8");
        field("form", "to").fill(today.plusYears(2).toString());
        save();
        assertThat(page.locator("main").innerText()).contains("Approval ACT-8", "In force");

        page.navigate(approval + "?ask=end");
        field("answer", "lastDay").fill(today.plusYears(3).toString());
        confirm("Longer");
        assertThat(page.locator("dialog[open]").innerText())
                .contains("An approval can only be ended before its last day");
        field("answer", "lastDay").fill(today.minusDays(1).toString());
        field("answer", "reason").fill("");
        page.locator("[id='answer:confirm']").click();
        page.waitForLoadState();
        assertThat(page.locator("dialog[open]").innerText()).contains("Give a reason.");
        field("answer", "lastDay").fill(today.minusDays(1).toString());
        confirm("The content changed");
        page.waitForURL(url -> !url.contains("?"));
        assertThat(page.locator("main").innerText())
                .contains("Ended", "ended before the day agreed", "“The content changed”");
        page.navigate("/admin/audit?what=approval");
        assertThat(page.locator("main").innerText()).contains("Ended an approval", "The content changed");

        page.navigate(accreditor + "?ask=end");
        confirm("Recognition given back");
        page.waitForURL(url -> !url.contains("?"));
        assertThat(page.locator("main").innerText()).contains("decides on no completion since then");
        assertThat(page.locator("[id='form:save']").count()).isZero();
        page.navigate("/admin/approval/new");
        assertThat(page.locator("[id='form:accreditor']").innerText()).doesNotContain(name);
    }

    @Test
    void whatIsTypedWrongIsSaidAtItsFieldAndChangesNothing() {
        page.navigate("/admin/accreditation");
        int accreditors = page.locator("ul.kept > li").count();
        int approvals = page.locator("tbody tr").count();

        page.navigate("/admin/accreditor/new");
        field("form", "minutesPerUnit").fill("ten hours");
        field("form", "increment").fill("-1");
        page.locator("[id='form:content'], [id='form:assessment'], [id='form:evaluation']")
                .all()
                .forEach(Locator::uncheck);
        save();
        assertFault("name", "Enter this.");
        assertFault("statement", "Enter this.");
        assertFault("minutesPerUnit", "Enter a number above 0.");
        assertFault("increment", "Enter a number above 0.");
        assertThat(page.locator(".counted .err").innerText()).contains("Choose one.");
        assertThat(field("form", "minutesPerUnit").inputValue()).isEqualTo("ten hours");

        page.navigate("/admin/approval/new");
        field("form", "from").fill("2026-11-24");
        field("form", "to").fill("2026-11-01");
        save();
        assertFault("accreditor", "Choose one.");
        assertFault("courseVersion", "Choose one.");
        assertFault("number", "Enter this.");
        assertFault("format", "Choose one.");
        assertFault("to", "The last day is before the first.");

        page.navigate("/admin/approval/new");
        field("form", "from").evaluate("field => field.type = 'text'");
        field("form", "from").fill("24.11.2026");
        save();
        assertFault("from", "such as 2026-11-24");

        page.navigate("/admin/accreditation");
        assertThat(page.locator("ul.kept > li").count()).isEqualTo(accreditors);
        assertThat(page.locator("tbody tr").count()).isEqualTo(approvals);
    }

    @Test
    void theApprovalThatFollowsBeginsTheDayAfterAndNeverShareADay() {
        page.navigate("/admin/accreditation");
        page.locator("tbody a").first().click();
        LocalDate last = LocalDate.parse(field("form", "to").inputValue());
        page.getByText("Enter the approval that follows").click();
        assertThat(field("form", "from").inputValue())
                .isEqualTo(last.plusDays(1).toString());
        assertThat(field("form", "courseVersion").inputValue()).isNotEmpty();
        field("form", "number").fill("NEXT-1");
        field("form", "from").fill(last.toString());
        save();
        assertFault("from", "has approved this version for some of these days already");
    }

    @Test
    void anApprovalSaysWhatACompletionEarns() {
        page.navigate("/admin/accreditation");
        page.locator("tbody tr", new Page.LocatorOptions().setHasText("demonstration only"))
                .first()
                .locator("a")
                .click();
        assertThat(page.locator("main").innerText())
                .contains(
                        "A completion inside these days earns 0.1 sample CEU beside its 1 contact hour. 1 contact hour = 0.1 sample CEU.",
                        "Certificates that were issued stay as they are");
    }

    @Test
    void whatWasTypedIsShownAsTextAndStartsNothingInASpreadsheet() {
        String name = HOSTILE + System.nanoTime();
        String accreditor = accreditor(name);
        String approval = approval(name, "=<b>1</b>", LocalDate.of(2020, 1, 1), LocalDate.of(2020, 12, 31));
        for (String path : List.of("/admin/accreditation", accreditor, approval, accreditor + "?ask=end")) {
            page.navigate(path);
            assertThat(page.locator("main").innerText()).as(path).contains("<script>window.broken = true</script>");
            assertThat(page.evaluate("() => window.broken === undefined"))
                    .as(path)
                    .isEqualTo(true);
        }
        APIResponse file = administrator.request().get("/files/admin/accreditation?accreditor=" + id(accreditor));
        assertThat(file.headers().get("content-disposition")).contains("carryover-accreditation-");
        assertThat(file.text())
                .startsWith("\uFEFFAccreditor,Provider number,Approval number,")
                .contains("'" + name, "'=<b>1</b>", ",2020-01-01,2020-12-31,Ended,");
        assertThat(file.text().lines().count()).isEqualTo(2);
        page.navigate(accreditor + "?ask=end");
        confirm("Entered by a test");
    }

    @Test
    void forOthersItIsAbsentAsWhatDoesNotExist() {
        page.navigate("/admin/accreditation");
        List<String> paths = List.of(
                "/admin/accreditation",
                "/admin/accreditor/new",
                "/admin/approval/new",
                page.locator("tbody a").first().getAttribute("href"),
                page.locator("ul.kept a").first().getAttribute("href"),
                "/files/admin/accreditation");
        for (String path : paths) {
            assertThat(Strangers.seeNothing(platform, path)).as(path).isTrue();
        }
        for (String absent :
                List.of("/admin/approval/none", "/admin/accreditor/none", "/admin/approval/new?after=none")) {
            assertThat(administrator.request().get(absent).status()).as(absent).isEqualTo(404);
        }
    }

    @Test
    void thePagesAreClean() {
        page.navigate("/admin/accreditation");
        String approval = page.locator("tbody a").first().getAttribute("href");
        String accreditor = page.locator("ul.kept a").first().getAttribute("href");
        for (String path : List.of(
                "/admin/accreditation",
                "/admin/accreditation?state=coming",
                "/admin/accreditor/new",
                accreditor,
                accreditor + "?ask=end",
                "/admin/approval/new",
                approval,
                approval + "?ask=end")) {
            Look.isClean(administrator, path);
        }
    }

    private static String name() {
        return "Board of Examples " + System.nanoTime();
    }

    /** @return the address of the new one */
    private String accreditor(String name) {
        page.navigate("/admin/accreditor/new");
        field("form", "name").fill(name);
        field("form", "shortName").fill("Board");
        field("form", "providerNumber").fill("P-1");
        field("form", "statement").fill("No endorsement is implied.");
        save();
        page.waitForURL(url -> !url.endsWith("/new"));
        return address();
    }

    /** For another format than the course has. */
    private String approval(String accreditor, String number, LocalDate from, LocalDate to) {
        page.navigate("/admin/approval/new");
        field("form", "accreditor").selectOption(new SelectOption().setLabel(accreditor));
        field("form", "courseVersion").selectOption(new SelectOption().setIndex(1));
        field("form", "number").fill(number);
        field("form", "format").selectOption(new SelectOption().setLabel("In person"));
        field("form", "level").selectOption(new SelectOption().setIndex(1));
        field("form", "category").selectOption(new SelectOption().setIndex(1));
        field("form", "from").fill(from.toString());
        field("form", "to").fill(to.toString());
        save();
        page.waitForURL(url -> !url.endsWith("/new"));
        return address();
    }

    private String address() {
        return java.net.URI.create(page.url()).getPath();
    }

    private static String id(String address) {
        return address.replaceAll(".*/", "");
    }

    private Locator field(String form, String id) {
        return page.locator("[id='" + form + ":" + id + "']");
    }

    private void save() {
        page.locator("[id='form:save']").click();
        page.waitForLoadState();
    }

    private void confirm(String reason) {
        field("answer", "reason").fill(reason);
        page.locator("[id='answer:confirm']").click();
        page.waitForLoadState();
    }

    private void assertFault(String id, String words) {
        assertThat(field("form", id).getAttribute("aria-invalid")).as(id).isEqualTo("true");
        assertThat(page.locator("[id='form:" + id + "_err']").innerText())
                .as(id)
                .contains(words);
    }
}

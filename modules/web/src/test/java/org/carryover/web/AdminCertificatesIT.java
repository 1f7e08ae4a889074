package org.carryover.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** A therapist with a hostile name holds a certificate; an administrator answers for it. */
@TestInstance(Lifecycle.PER_CLASS)
class AdminCertificatesIT {

    private static final String HOSTILE = "=cmd <script>window.broken = true</script> Łucja";

    private final Platform platform = Platform.common();
    private Newcomer holder;
    private BrowserContext holding;
    private String number;
    private BrowserContext administrator;
    private Page page;

    @BeforeAll
    void complete() {
        holder = Newcomer.named(HOSTILE, platform);
        holding = holder.signedIn();
        try (Page theirs = holding.newPage()) {
            Learner learner = new Learner(theirs);
            learner.walk();
            number = learner.lastSegment();
        }
    }

    @AfterAll
    void end() {
        holding.close();
    }

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
    void aCertificateIsFoundByNumberNameCourseStatusAndDay() {
        String beginning = number.substring(0, 4) + "-" + number.substring(4, 8);
        for (String filter : List.of(
                "q=" + number,
                "q=" + beginning.toLowerCase(java.util.Locale.ROOT),
                "q=lucja",
                "q=lucja&course=" + Learner.COURSE,
                "q=lucja&from=2020-01-01")) {
            page.navigate("/admin/certificates?" + filter);
            assertThat(page.locator("tbody a[href$='" + number + "']").count())
                    .as(filter)
                    .isPositive();
        }
        for (String filter : List.of("q=lucja&to=2020-01-01", "q=lucja&course=other", "q=nobody-at-all")) {
            page.navigate("/admin/certificates?" + filter);
            assertThat(page.locator(".empty").innerText()).as(filter).contains("No certificate fits");
        }
        page.navigate("/admin/certificates?q=lucja&from=yesterday");
        assertThat(page.locator("main").innerText()).contains("A day of the period is none");
    }

    @Test
    void withoutAReasonNothingChangesAndThePageSaysWhatIsMissing() {
        for (String ask : List.of("revoke", "reissue")) {
            page.navigate(address());
            int revisions = revisions();
            page.navigate(address() + "?ask=" + ask);
            page.locator("[id='answer:reason']").fill("   ");
            page.locator("[id='answer:confirm']").click();
            page.waitForLoadState();
            assertThat(page.locator("dialog[open]").innerText()).contains("Give a reason.");
            assertThat(page.locator("[id='answer:reason']").getAttribute("aria-invalid"))
                    .isEqualTo("true");
            page.navigate(address());
            assertThat(revisions()).isEqualTo(revisions);
            assertThat(verified()).contains("This certificate is valid");
        }
    }

    @Test
    void whoeverDecidesOtherwiseLeavesEverythingAsItIs() {
        page.navigate(address());
        int revisions = revisions();
        page.getByText("Revoke", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.locator("dialog[open]").innerText()).contains("This revision never becomes valid again");
        page.getByText("Keep it valid").click();
        page.waitForURL(url -> !url.contains("?"));
        assertThat(revisions()).isEqualTo(revisions);
        page.navigate(address() + "?ask=revoke");
        page.keyboard().press("Escape");
        page.waitForURL(url -> !url.contains("?"));
        assertThat(revisions()).isEqualTo(revisions);
    }

    @Test
    void afterAChangeOfNameItIsIssuedAgainUnderTheSameNumber() {
        APIResponse before = paper(1);
        rename("Siân Ŵyn, OTR/L");
        page.navigate(address());
        assertThat(page.locator("main").innerText()).contains("The name on the license has changed", "Siân Ŵyn");
        page.navigate(address() + "?ask=reissue");
        assertThat(page.locator("dialog").innerText()).contains("It will print “Siân Ŵyn, OTR/L”");
        int next = revisions() + 1;
        confirm("Married; saw the license <b>today</b>");
        assertThat(page.locator("#messages").innerText()).contains("Revision " + next + " of ");
        assertThat(revisions()).isEqualTo(next);
        assertThat(page.locator(".chain > li").first().innerText())
                .contains("Valid", "Siân Ŵyn, OTR/L", "by Kim Sample", "“Married; saw the license <b>today</b>”");
        assertThat(page.locator(".chain > li").nth(1).innerText()).contains("Superseded", "Revision " + next + " took");
        assertThat(verified()).contains("This certificate is valid", "Siân Ŵyn, OTR/L");

        APIResponse after = paper(next);
        assertThat(sha256(after)).isNotEqualTo(sha256(before));
        assertThat(sha256(paper(1))).isEqualTo(sha256(before));
        page.navigate(address());
        assertThat(page.locator(".chain").innerText()).contains(sha256(before), sha256(after));
        page.navigate("/admin/audit?what=certificate&whom=" + number);
        assertThat(page.locator("main").innerText()).contains("Married; saw the license <b>today</b>");
        rename(HOSTILE);
    }

    @Test
    void aDoubleClickIssuesOnce() {
        page.navigate(address());
        int next = revisions() + 1;
        page.navigate(address() + "?ask=reissue");
        page.locator("[id='answer:reason']").fill("The signer was wrong");
        // Past the script that holds a second click back, as two windows would.
        Page other = administrator.newPage();
        other.navigate(address() + "?ask=reissue");
        other.locator("[id='answer:reason']").fill("The signer was wrong");
        page.locator("[id='answer:confirm']").dblclick();
        page.waitForURL(url -> !url.contains("?"));
        other.locator("[id='answer:confirm']").click();
        other.waitForURL(url -> !url.contains("?"));
        assertThat(other.locator("#messages").innerText()).contains("Somebody was faster");
        page.navigate(address());
        assertThat(revisions()).isEqualTo(next);
    }

    @Test
    void whatIsRevokedSaysSoToAnybodyAndCanBeIssuedAgain() {
        page.navigate(address() + "?ask=revoke");
        confirm("Wrong person enrolled");
        assertThat(page.locator("#messages").innerText()).contains("is revoked");
        assertThat(page.locator(".chain > li").first().innerText())
                .contains("Revoked", "by Kim Sample", "“Wrong person enrolled”");
        assertThat(verified()).contains("This certificate was revoked");
        page.navigate("/admin/certificates?state=revoked&q=" + number);
        assertThat(page.locator("tbody tr").count()).isPositive();
        page.navigate(address() + "?ask=revoke");
        assertThat(page.locator("dialog").count()).isZero();

        page.navigate(address() + "?ask=reissue");
        confirm("The accounts were merged");
        assertThat(verified()).contains("This certificate is valid");
    }

    @Test
    void theFileHoldsWhatTheListShowsAndStartsNothingInASpreadsheet() {
        page.navigate("/admin/certificates?q=" + number);
        int rows = page.locator("tbody tr").count();
        String path = page.locator("a[href*='/files/admin/certificates']").getAttribute("href");
        APIResponse file = administrator.request().get(path);
        assertThat(file.headers().get("content-type")).startsWith("text/csv");
        assertThat(file.text())
                .startsWith("\uFEFFNumber,Revision,Status,Name as printed,")
                .contains("'=cmd <script>window.broken = true</script> Łucja", Learner.TITLE, ",60,");
        assertThat(file.text().lines().count()).isEqualTo(rows + 1);
        page.navigate("/admin/audit?what=list");
        assertThat(page.locator("main").innerText()).contains("Certificates", number);
    }

    @Test
    void aHostileNameIsShownAsText() {
        for (String path : List.of(
                "/admin/certificates?q=" + number, address(), address() + "?ask=revoke", address() + "?ask=reissue")) {
            page.navigate(path);
            assertThat(page.locator("main").innerText()).as(path).contains("<script>window.broken = true</script>");
            assertThat(page.evaluate("() => window.broken === undefined"))
                    .as(path)
                    .isEqualTo(true);
        }
    }

    @Test
    void forOthersItIsAbsentAsWhatDoesNotExist() {
        for (String path : List.of(
                "/admin/certificates", address(), address() + "?ask=revoke", "/files/admin/certificates?q=" + number)) {
            assertThat(Strangers.seeNothing(platform, path)).as(path).isTrue();
        }
        for (String absent : List.of("nonsense", "0000000000000000A", number + "0")) {
            assertThat(administrator
                            .request()
                            .get("/admin/certificate/" + absent)
                            .status())
                    .as(absent)
                    .isEqualTo(404);
        }
        assertThat(holding.request().get("/certificate/" + number).status()).isEqualTo(200);
    }

    @Test
    void thePagesAreClean() {
        Look.isClean(administrator, "/admin/certificates");
        Look.isClean(administrator, "/admin/certificates?q=nobody-at-all");
        Look.isClean(administrator, address());
        Look.isClean(administrator, address() + "?ask=revoke");
        Look.isClean(administrator, address() + "?ask=reissue");
    }

    private String address() {
        return "/admin/certificate/" + number;
    }

    private int revisions() {
        return page.locator(".chain > li").count();
    }

    private void confirm(String reason) {
        page.locator("[id='answer:reason']").fill(reason);
        page.locator("[id='answer:confirm']").click();
        page.waitForURL(url -> !url.contains("?"));
    }

    private void rename(String name) {
        try (Page theirs = holding.newPage()) {
            theirs.navigate("/account#nameEdit");
            theirs.locator("[id=nameEdit]").evaluate("edit => edit.open = true");
            theirs.locator("[id='nameForm:licenseName']").fill(name);
            theirs.locator("[id='nameForm:save']").click();
            theirs.waitForURL("**/account");
        }
    }

    /** What anybody reads who checks the number. */
    private String verified() {
        try (BrowserContext visitor = Browser.visitor(platform)) {
            Page theirs = visitor.newPage();
            theirs.navigate("/verify/" + number);
            return theirs.locator("main").innerText();
        }
    }

    /** It follows the revision within moments. */
    private APIResponse paper(int revision) {
        String path = "/files/certificates/" + number + "/" + revision;
        APIResponse pdf = administrator.request().get(path);
        for (int i = 0; i < 40 && pdf.status() == 503; i++) {
            page.waitForTimeout(250);
            pdf = administrator.request().get(path);
        }
        assertThat(new String(pdf.body(), 0, 5, StandardCharsets.ISO_8859_1)).isEqualTo("%PDF-");
        return pdf;
    }

    private static String sha256(APIResponse file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file.body()));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

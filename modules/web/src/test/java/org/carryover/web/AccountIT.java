package org.carryover.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a therapist does with her own account. */
class AccountIT {

    private final Platform platform = Platform.common();

    private Newcomer reader;
    private BrowserContext browser;
    private Page page;

    @BeforeEach
    void open() {
        reader = Newcomer.on(platform);
        browser = reader.signedIn();
        page = browser.newPage();
        page.navigate("/account");
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void aNewNameIsShownAndTheFormerOneKept() {
        open("Change name");
        field("nameForm", "licenseName").fill(" ");
        send("nameForm", "save");
        assertThat(fault("nameForm", "licenseName")).containsText("Enter the name as it stands on your license.");
        field("nameForm", "licenseName").fill("Samanta Łoś-Núñez, OTR/L");
        field("nameForm", "otherNames").fill("Sam N.\nСэм");
        send("nameForm", "save");
        says("Your name is saved. New certificates carry it.");
        assertThat(page.locator("#name")).containsText("Samanta Łoś-Núñez, OTR/L");
        assertThat(page.locator("#name")).containsText("Сэм");
        assertThat(page.locator("#history")).containsText("Sam Newcomer, OTR/L");
        assertThat(page.locator("#history")).containsText("Name until");
        page.reload();
        assertThat(page.locator("#messages")).isEmpty();
    }

    @Test
    void professionAndTimeZoneChange() {
        open("Change profession or time zone");
        field("practiceForm", "zone").selectOption("");
        send("practiceForm", "save");
        assertThat(fault("practiceForm", "zone")).containsText("Choose your time zone.");
        field("practiceForm", "profession").selectOption("STUDENT");
        field("practiceForm", "zone").selectOption("Europe/Warsaw");
        send("practiceForm", "save");
        says("Your profession and time zone are saved.");
        assertThat(page.locator("#practice")).containsText("Warsaw");
    }

    @Test
    void aNewAddressCountsOnceItsOwnerAnswers() {
        String moved = "moved-" + System.nanoTime() + "@sample.example";
        Letterbox letterbox = new Letterbox(platform, moved);
        askForAddress(moved, "not my password");
        assertThat(fault("emailForm", "password")).containsText("This is not your current password.");
        assertThat(field("emailForm", "email")).hasValue(moved);
        assertThat(field("emailForm", "password")).hasValue("");
        askForAddress(reader.email(), reader.password());
        assertThat(fault("emailForm", "email")).containsText("This is your e-mail address already.");
        askForAddress(moved, reader.password());
        says("We sent a mail to " + moved);
        assertThat(page.locator("#email")).containsText("Waiting to be confirmed: " + moved);

        String first = letterbox.link("/confirm-email", 1);
        send("pendingForm", "sendAgain");
        says("We sent another mail to " + moved);
        String second = letterbox.link("/confirm-email", 2);
        isNotValid(first);
        send("withdrawForm", "withdraw");
        says("The change was withdrawn.");
        assertThat(page.locator("#email")).not().containsText(moved);
        isNotValid(second);

        askForAddress(moved, reader.password());
        page.navigate(letterbox.link("/confirm-email", 3));
        page.locator("[id='form:submit']").click();
        page.waitForURL("**/account#email");
        says("Your e-mail address is confirmed.");
        assertThat(page.locator("#email")).containsText(moved);
        assertThat(page.locator("#history")).containsText(reader.email());
        assertThat(page.locator("#history")).containsText("E-mail until");
    }

    private void askForAddress(String address, String password) {
        if (!field("emailForm", "email").isVisible()) {
            open("Change e-mail");
        }
        field("emailForm", "email").fill(address);
        field("emailForm", "password").fill(password);
        send("emailForm", "save");
    }

    private void isNotValid(String link) {
        try (Page mail = browser.newPage()) {
            mail.navigate(link);
            assertThat(mail.locator("main")).containsText("This link is too old");
        }
    }

    @Test
    void licensesAreAddedChangedRemovedAndPutBack() {
        LocalDate today = LocalDate.now();
        open("Add a license");
        send("licenseForm", "save");
        assertThat(fault("licenseForm", "jurisdiction")).containsText("Choose the state or country");
        assertThat(fault("licenseForm", "number")).containsText("Enter the license number");
        assertThat(fault("licenseForm", "type")).containsText("Choose OT or OTA.");
        state("US-FL", "OT 1", today.plusYears(1), today);
        assertThat(fault("licenseForm", "periodEnd")).containsText("The period ends before it begins.");
        assertThat(page.locator(".lics li")).hasCount(0);
        state("US-FL", "OT 1", today.minusYears(1), today.plusYears(1));
        says("Saved: Florida, OT 1.");
        page.navigate("/account?license=new");
        state("US-NY", "<b>77</b>", today.minusYears(3), today.minusDays(2));
        page.navigate("/account?license=new");
        state("FR", "G-9", today.minusYears(1), today.plusDays(20));
        assertThat(license("New York")).containsText("Expired");
        assertThat(license("New York")).containsText("<b>77</b>");
        assertThat(license("France")).containsText("Ends in");
        assertThat(license("Florida").locator(".tag")).hasCount(0);
        page.navigate("/account?license=new");
        state("US-FL", "ot 1", today.minusYears(1), today.plusYears(1));
        assertThat(fault("licenseForm", "number")).containsText("You have entered this license already.");

        page.navigate("/account");
        license("New York").locator("a").first().click();
        assertThat(field("licenseForm", "number")).hasValue("<b>77</b>");
        field("licenseForm", "periodEnd").fill(today.plusYears(2).toString());
        send("licenseForm", "save");
        assertThat(license("New York")).not().containsText("Expired");

        license("Florida").locator("a").last().click();
        assertThat(page.locator("[id='removeForm']")).containsText("Remove Florida, OT 1?");
        page.locator("#removeForm a").click();
        assertThat(license("Florida")).isVisible();
        license("Florida").locator("a").last().click();
        send("removeForm", "remove");
        says("The license was removed.");
        assertThat(license("Florida")).hasCount(0);
        send("putBackForm", "putBack");
        says("Saved: Florida, OT 1.");
        assertThat(license("Florida")).isVisible();
        assertThat(page.locator(".lics li")).hasCount(3);

        license("Florida").locator("a").last().click();
        send("removeForm", "remove");
        page.navigate("/account?license=new");
        state("US-FL", "OT 1", today.minusYears(1), today.plusYears(1));
        says("Saved: Florida, OT 1.");
        assertThat(page.locator("#putBackForm")).hasCount(0);
    }

    @Test
    void aDayThatIsNoneIsRefused() {
        page.navigate("/account?license=new");
        page.evaluate("document.getElementById('licenseForm:periodEnd').type = 'text'");
        field("licenseForm", "periodEnd").fill("soon");
        send("licenseForm", "save");
        assertThat(fault("licenseForm", "periodEnd")).containsText("Enter a day as year, month and day");
        assertThat(page.locator(".lics li")).hasCount(0);
    }

    @Test
    void aLicenseOfSomebodyElseIsNotThere() {
        page.navigate("/account?license=new");
        state("US-FL", "OT 555", LocalDate.now(), LocalDate.now().plusYears(1));
        String edit = license("Florida").locator("a").first().getAttribute("href");
        try (BrowserContext other = Newcomer.on(platform).signedIn()) {
            Page theirs = other.newPage();
            theirs.navigate(edit);
            assertThat(theirs.locator("main")).containsText("not on your list");
            theirs.navigate(edit.replace("license=", "remove="));
            assertThat(theirs.locator("#removeForm")).hasCount(0);
            assertThat(theirs.locator("main")).not().containsText("OT 555");
        }
    }

    @Test
    void sentTwiceALicenseCountsOnce() {
        Page second = browser.newPage();
        second.navigate("/account?license=new");
        page.navigate("/account?license=new");
        for (Page each : new Page[] {page, second}) {
            state(each, "US-FL", "OT 1", LocalDate.now(), LocalDate.now().plusYears(1));
        }
        assertThat(second.locator("#messages")).containsText("Saved: Florida, OT 1.");
        assertThat(second.locator(".lics li")).hasCount(1);
    }

    /** Nobody undoes unseen what another window has saved. */
    @Test
    void aFormThatAnotherTabHasOvertakenIsNotSavedUnseen() {
        Page second = browser.newPage();
        second.navigate("/account");
        open("Change name");
        field("nameForm", "licenseName").fill("Sam First");
        send("nameForm", "save");
        second.locator("#name summary").click();
        second.locator("[id='nameForm:licenseName']").fill("Sam Second");
        second.locator("[id='nameForm:save']").click();
        assertThat(second.locator("#name")).containsText("Another window has saved something else meanwhile");
        assertThat(second.locator("#name dd").first()).hasText("Sam First");
        assertThat(second.locator("[id='nameForm:licenseName']")).hasValue("Sam Second");
        second.locator("[id='nameForm:save']").click();
        assertThat(second.locator("#name dd").first()).hasText("Sam Second");
    }

    @Test
    void otherDevicesAreSignedOut() {
        try (BrowserContext elsewhere = reader.signedIn()) {
            send("elsewhereForm", "signOutElsewhere");
            says("Every other device is signed out.");
            Page other = elsewhere.newPage();
            other.navigate("/account");
            assertThat(other).hasURL(Pattern.compile("/sign-in\\?next="));
        }
    }

    @Test
    void scriptInATextFieldIsOnlyText() {
        String script = "\"><script>window.wasRun=1</script><img src=x onerror=window.wasRun=1>";
        open("Change name");
        field("nameForm", "licenseName").fill(script);
        field("nameForm", "otherNames").fill(script);
        send("nameForm", "save");
        page.navigate("/account?license=new");
        state("US-FL", script.substring(0, 60), LocalDate.now(), LocalDate.now().plusYears(1));
        for (String path : new String[] {"/account?license=new", "/dashboard", "/transcript"}) {
            page.navigate(path);
            assertThat(page.evaluate("window.wasRun")).as(path).isNull();
            assertThat(page.locator("main img[src=x]")).hasCount(0);
        }
    }

    @Test
    void theKeyboardAloneIsEnoughAndScriptsAreNotNeeded() {
        page.locator("#name summary").focus();
        page.keyboard().press("Enter");
        page.keyboard().press("Tab"); // the link to the credit
        page.keyboard().press("Tab");
        assertThat(field("nameForm", "licenseName")).isFocused();
        page.keyboard().press("ControlOrMeta+A");
        page.keyboard().type("Sam Keys");
        page.keyboard().press("Enter");
        says("Your name is saved.");
        assertThat(page.locator("#messages")).isFocused();
        try (BrowserContext plain = Browser.visitorWithoutScripts(platform)) {
            plain.addCookies(browser.cookies());
            Page form = plain.newPage();
            form.navigate("/account");
            form.locator("#licenses summary").click();
            state(form, "CA-ON", "G1", LocalDate.now(), LocalDate.now().plusYears(1));
            assertThat(form.locator(".lics li")).containsText(new String[] {"Ontario"});
        }
    }

    @Test
    void theLookIsClean() {
        page.navigate("/account?license=new");
        state("US-FL", "OT 1", LocalDate.now().minusYears(2), LocalDate.now().minusDays(1));
        askForAddress("moved-" + System.nanoTime() + "@sample.example", reader.password());
        Look.isAccessible(page);
        String edit = license("Florida").locator("a").first().getAttribute("href");
        Look.isClean(browser, "/account");
        Look.isClean(browser, edit);
        Look.isClean(browser, edit.replace("license=", "remove="));
        page.navigate("/account?license=new");
        send("licenseForm", "save");
        Look.isAccessible(page);
    }

    private void state(String jurisdiction, String number, LocalDate from, LocalDate to) {
        state(page, jurisdiction, number, from, to);
    }

    private static void state(Page form, String jurisdiction, String number, LocalDate from, LocalDate to) {
        form.locator("[id='licenseForm:jurisdiction']").selectOption(jurisdiction);
        form.locator("[id='licenseForm:type']").selectOption("OT");
        form.locator("[id='licenseForm:number']").fill(number);
        form.locator("[id='licenseForm:periodStart']").fill(from.toString());
        form.locator("[id='licenseForm:periodEnd']").fill(to.toString());
        form.locator("[id='licenseForm:save']").click();
        form.waitForLoadState();
    }

    private Locator license(String jurisdiction) {
        return page.locator(".lics li").filter(new Locator.FilterOptions().setHasText(jurisdiction));
    }

    private void open(String button) {
        page.locator("summary")
                .filter(new Locator.FilterOptions().setHasText(button))
                .click();
    }

    private void send(String form, String button) {
        field(form, button).click();
        page.waitForLoadState();
    }

    private Locator field(String form, String name) {
        return page.locator("[id='" + form + ":" + name + "']");
    }

    private Locator fault(String form, String name) {
        return page.locator("[id='" + form + ":" + name + "_err']");
    }

    private void says(String text) {
        assertThat(page.locator("#messages")).containsText(text);
    }
}

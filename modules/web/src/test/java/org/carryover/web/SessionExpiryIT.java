package org.carryover.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A session that has ended leads on from every form, and what was typed is not lost; what a session showed is gone with it. */
class SessionExpiryIT {

    private static final Pattern EXPIRED = Pattern.compile("/sign-in\\?next=.*&expired=true");

    private final Platform platform = Platform.common();

    private Newcomer reader;
    private BrowserContext browser;
    private Page page;

    @BeforeEach
    void open() {
        reader = Newcomer.on(platform);
        browser = reader.signedIn();
        page = browser.newPage();
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void aNameThatWasTypedComesBackAfterTheSignIn() {
        page.navigate("/account");
        page.locator("#name summary").click();
        page.locator("[id='nameForm:licenseName']").fill("Sam Married, OTR/L");
        endSession();
        page.locator("[id='nameForm:save']").click();
        signInAgain(reader);
        page.waitForURL("**/account");
        assertThat(page.locator("[id='nameForm:licenseName']")).hasValue("Sam Married, OTR/L");
        assertThat(page.locator("#name dd").first()).hasText("Sam Newcomer, OTR/L");
        page.locator("[id='nameForm:save']").click();
        assertThat(page.locator("#name dd").first()).hasText("Sam Married, OTR/L");
        page.reload();
        assertThat(page.locator("[id='nameForm:licenseName']")).isHidden();
    }

    @Test
    void aLicenseThatWasTypedComesBackAfterTheSignIn() {
        page.navigate("/account?license=new");
        page.locator("[id='licenseForm:jurisdiction']").selectOption("US-FL");
        page.locator("[id='licenseForm:type']").selectOption("OT");
        page.locator("[id='licenseForm:number']").fill("OT 42");
        endSession();
        page.locator("[id='licenseForm:save']").click();
        signInAgain(reader);
        page.waitForURL("**/account?license=new");
        assertThat(page.locator("[id='licenseForm:number']")).hasValue("OT 42");
        page.locator("[id='licenseForm:save']").click();
        assertThat(page.locator("#messages")).containsText("Saved: Florida, OT 42.");
    }

    /** What one person typed is not shown to the next who signs in at the same window. */
    @Test
    void somebodyElseWhoSignsInSeesNothingOfIt() {
        page.navigate("/account");
        page.locator("#name summary").click();
        page.locator("[id='nameForm:licenseName']").fill("Sam Private");
        endSession();
        page.locator("[id='nameForm:save']").click();
        Newcomer other = Newcomer.on(platform);
        signInAgain(other);
        page.waitForURL("**/account");
        assertThat(page.locator("[id='nameForm:licenseName']")).hasValue("Sam Newcomer, OTR/L");
    }

    @Test
    void aSignUpThatWasOpenOvernightIsTaken() {
        try (BrowserContext visitor = reader.browser()) {
            Page form = visitor.newPage();
            form.navigate("/sign-up");
            form.locator("[id='form:licenseName']").fill("Robin Overnight");
            form.locator("[id='form:email']").fill("overnight-" + System.nanoTime() + "@sample.example");
            form.locator("[id='form:password']").fill("nine slow turtles 5");
            form.locator("[id='form:profession']").selectOption("STUDENT");
            form.locator("[id='form:zone']").selectOption("America/Chicago");
            visitor.clearCookies();
            form.locator("[id='form:submit']").click();
            form.waitForURL("**/dashboard");
        }
    }

    /** The whole way through a course, with a session that ends before each form is sent. */
    @Test
    void aCourseIsFinishedThoughTheSessionEndsAtEachForm() {
        Learner learner = new Learner(page);
        String enrollment = learner.enroll();

        page.navigate("/learn/" + enrollment);
        page.locator("main ol.thread a[href*='/lesson/']").first().click();
        page.waitForURL("**/lesson/**");
        String lesson = page.url();
        endSession();
        page.locator(".lend input[type=submit]").click();
        signInAgain(reader);
        page.waitForURL(lesson);
        learner.finishLessons(enrollment);

        page.navigate("/post-test/" + enrollment);
        endSession();
        page.locator("main input[type=submit]").first().click();
        signInAgain(reader);
        page.waitForURL("**/post-test/" + enrollment);
        learner.startPostTest(enrollment);
        learner.answer(true);
        learner.handIn();

        page.navigate("/finish/" + enrollment);
        for (Locator question : page.locator("fieldset.evq").all()) {
            question.locator("input[type=radio]").last().check();
        }
        page.locator("textarea").first().fill("The bedtime example stayed with me.");
        page.locator("input[name=attestation]").check();
        endSession();
        page.locator("[id='finish:submit']").click();
        signInAgain(reader);
        page.waitForURL("**/finish/" + enrollment);
        assertThat(page.locator("textarea").first()).hasValue("The bedtime example stayed with me.");
        assertThat(page.locator("input[name=attestation]")).isChecked();
        page.locator("[id='finish:submit']").click();
        page.waitForURL("**/certificate/*");
    }

    /** A page that keeps its state on the server, sent from a session that has none of it. */
    @Test
    void aViewThatHasExpiredIsShownAgain() {
        page.navigate("/strategy/body-before-words");
        endSession();
        try (BrowserContext other = reader.signedIn()) {
            browser.addCookies(other.cookies());
            page.locator("#keeping input[type=submit], #keeping button").first().click();
            page.waitForURL("**/strategy/body-before-words?expired=true");
            assertThat(page.locator("[role=status] .msg")).isVisible();
            Look.isAccessible(page);
            page.locator("#keeping input[type=submit], #keeping button").first().click();
            assertThat(page.locator("#messages")).containsText("on your list");
        }
    }

    /** The page of a course is for everybody, so it is shown again, with the way to the sign-in. */
    @Test
    void signedOutBeforeEnrollingTheCoursePageOffersTheSignIn() {
        page.navigate("/course/" + Learner.COURSE);
        endSession();
        page.locator("main input[type=submit]").first().click();
        page.waitForURL("**/course/" + Learner.COURSE + "?expired=true");
        assertThat(page.locator("[role=status] .msg")).isVisible();
        assertThat(page.locator("main a[href*='/sign-in?next=']").first()).isVisible();
    }

    @Test
    void backAfterSigningOutShowsNothingPrivate() {
        page.navigate("/account");
        page.locator("details.acct summary").click();
        page.locator("form[action$='/sign-out'] button").click();
        page.waitForURL("**/sign-in?out=true");
        page.goBack();
        page.waitForURL("**/sign-in?next=**");
        assertThat(page.locator("main")).not().containsText("Sam Newcomer");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/account", "/dashboard", "/kept", "/transcript", "/change-password", "/", "/api/v1/session"})
    void nobodyKeepsACopyOfAPage(String path) {
        Response answer = page.navigate(path);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.headerValue("cache-control")).contains("no-store").contains("private");
    }

    @Test
    void signedOutInOneTabTheOtherLeadsToTheSignIn() {
        page.navigate("/account");
        page.locator("#practice summary").click();
        Page second = browser.newPage();
        second.navigate("/dashboard");
        second.locator("details.acct summary").click();
        second.locator("form[action$='/sign-out'] button").click();
        second.waitForURL("**/sign-in?out=true");
        page.locator("[id='practiceForm:zone']").selectOption("Europe/Warsaw");
        page.locator("[id='practiceForm:save']").click();
        signInAgain(reader);
        page.waitForURL("**/account");
        assertThat(page.locator("[id='practiceForm:zone']")).hasValue("Europe/Warsaw");
        assertThat(page.locator("#practice dl")).not().containsText("Warsaw");
    }

    /** A form of one person's, sent after another has signed in from another tab, changes nothing of theirs. */
    @Test
    void anotherPersonInAnotherTabIsNotChanged() {
        page.navigate("/account?license=new");
        page.locator("[id='licenseForm:jurisdiction']").selectOption("US-FL");
        page.locator("[id='licenseForm:type']").selectOption("OT");
        page.locator("[id='licenseForm:number']").fill("OT 7");
        endSession();
        try (BrowserContext other = Newcomer.on(platform).signedIn()) {
            browser.addCookies(other.cookies());
            page.locator("[id='licenseForm:save']").click();
            assertThat(page.locator("[id='licenseForm:jurisdiction_err']")).containsText("Another window");
            page.navigate("/account");
            assertThat(page.locator(".lics li")).hasCount(0);
        }
    }

    private void endSession() {
        browser.clearCookies();
    }

    private void signInAgain(Newcomer who) {
        assertThat(page).hasURL(EXPIRED);
        assertThat(page.locator("main")).containsText("Your session had ended, so what you sent last was not taken.");
        page.locator("[id='form:email']").fill(who.email());
        page.locator("[id='form:password']").fill(who.password());
        page.locator("[id='form:submit']").click();
    }
}

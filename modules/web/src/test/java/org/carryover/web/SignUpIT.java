package org.carryover.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Opening an account. */
class SignUpIT {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final String PASSWORD = "seven quiet herons 31";

    private final Platform platform = Platform.common();
    private final String email = "reader-" + NUMBER.incrementAndGet() + "-" + System.nanoTime() + "@sample.example";

    private BrowserContext visitor;
    private Page page;

    @BeforeEach
    void open() {
        visitor = fromAnAddressOfItsOwn(Browser.visitor(platform));
        page = visitor.newPage();
        page.navigate("/sign-up");
    }

    @AfterEach
    void close() {
        visitor.close();
    }

    @Test
    void anEmptyFormSaysAtEachFieldWhatIsMissing() {
        field("zone").selectOption("");
        submit();
        assertThat(fault("licenseName")).containsText("Enter the name as it stands on your license.");
        assertThat(fault("email")).containsText("Enter your e-mail address.");
        assertThat(fault("password")).containsText("Use at least 12 characters.");
        assertThat(fault("profession")).containsText("Choose your profession.");
        assertThat(fault("zone")).containsText("Choose your time zone.");
        assertThat(field("licenseName")).isFocused();
        Look.isAccessible(page);
        page.setViewportSize(390, 900);
        Look.isAccessible(page);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    email     | robin                      | does not look like an e-mail address
                    email     | robin@clinic               | does not look like an e-mail address
                    email     | ro bin@clinic.example      | does not look like an e-mail address
                    email     | <b>@clinic.example         | does not look like an e-mail address
                    password  | short                      | Use at least 12 characters
                    password  | aaaaaaaaaaaaaaaa           | among the first that others try
                    password  | password1234               | among the first that others try
                    """)
    void aWrongEntryIsNamedAndTheOthersAreKept(String name, String typed, String message) {
        fill(email);
        field("otherNames").fill("Robin Former");
        field(name).fill(typed);
        submit();
        assertThat(fault(name)).containsText(message);
        assertThat(field(name)).hasAttribute("aria-invalid", "true");
        assertThat(field("licenseName")).hasValue("Robin Reader, OTR/L");
        assertThat(field("otherNames")).hasValue("Robin Former");
        assertThat(field("profession")).hasValue("STUDENT");
        assertThat(field("zone")).hasValue("America/Chicago");
        assertThat(field("password")).hasValue("");
        if (name.equals("email")) {
            assertThat(field("email")).hasValue(typed);
            assertThat(fault("password")).containsText("Enter the password again.");
        }
        hasNoAccount(email);
    }

    @Test
    void whatIsTooLongOrNotTextIsRefused() {
        fill(email);
        field("licenseName").fill("R".repeat(201));
        field("otherNames").fill("one\ntwo\nthree\nfour\nfive\nsix\nseven\neight\nnine\nten\neleven");
        submit();
        assertThat(fault("licenseName")).containsText("This is too long.");
        assertThat(fault("otherNames")).containsText("Enter at most ten other names.");
        field("licenseName").fill("Robin \u202ereversed");
        field("password").fill("p".repeat(100) + "q".repeat(101));
        submit();
        assertThat(fault("licenseName")).containsText("characters that are not letters");
        assertThat(fault("password")).containsText("Use at most 200 characters.");
        hasNoAccount(email);
    }

    /** What a page cannot send, a program can: a profession and a zone that are not on the list. */
    @Test
    void aChoiceThatIsNotOnTheListIsRefused() {
        fill(email);
        page.evaluate("document.getElementById('form:profession').selectedOptions[0].value = 'KING'");
        page.evaluate("document.getElementById('form:zone').selectedOptions[0].value = '../../etc'");
        submit();
        assertThat(page).hasURL(url("/sign-up"));
        assertThat(page.locator("[aria-invalid=true]").first()).isVisible();
        hasNoAccount(email);
    }

    @Test
    void theAccountWorksAtOnceAndTheMailedLinkConfirmsTheAddress() {
        fill(email);
        submit();
        page.waitForURL(url("/dashboard"));
        assertThat(page.locator("#messages")).containsText("We sent a mail to " + email);
        String link = new Letterbox(platform, email).link("/confirm-email", 1);
        try (BrowserContext phone = Browser.visitor(platform)) {
            Page mail = phone.newPage();
            mail.navigate(link);
            assertThat(mail.locator("main")).containsText(email);
            page.navigate("/account");
            assertThat(page.locator("#email")).containsText("Not confirmed yet");
            mail.locator("[id='form:submit']").click();
            assertThat(mail.locator(".msg.ok")).containsText("Your e-mail address is confirmed.");
            page.reload();
            assertThat(page.locator("#email")).containsText("Confirmed");
            mail.navigate("/confirm-email?token=guessed");
            assertThat(mail.locator("main")).containsText("This link is too old");
        }
    }

    /** That an address is taken shows, since an account works at once; whose it is, and what else, does not. */
    @Test
    void aTakenEmailTellsAStrangerNothingMore() {
        Newcomer holder = Newcomer.on(platform);
        fill(holder.email().toUpperCase(java.util.Locale.ROOT));
        submit();
        assertThat(fault("email")).containsText("There is an account with this e-mail already.");
        assertThat(page.locator("main")).not().containsText("Sam Newcomer");
        assertThat(page.locator("main a[href$='/forgot-password']")).isVisible();
        try (BrowserContext hers = holder.signedIn()) {
            Page account = hers.newPage();
            account.navigate("/account");
            assertThat(account.locator("#name")).containsText("Sam Newcomer, OTR/L");
            assertThat(new Letterbox(platform, holder.email()).mails()).hasSizeLessThanOrEqualTo(1);
        }
    }

    /** Whether an address is taken cannot be asked without opening an account for it when it is not. */
    @Test
    void aFormWithAnotherFaultSaysNothingAboutTheAddress() {
        Newcomer holder = Newcomer.on(platform);
        fill(holder.email());
        field("licenseName").fill("");
        submit();
        assertThat(fault("licenseName")).isVisible();
        assertThat(page.locator("main")).not().containsText("There is an account");
    }

    @Test
    void passwordManagersAndPastingWork() {
        assertThat(field("email")).hasAttribute("autocomplete", "username");
        assertThat(field("email")).hasAttribute("type", "email");
        assertThat(field("password")).hasAttribute("autocomplete", "new-password");
        assertThat(field("licenseName")).hasAttribute("autocomplete", "name");
        for (String name : new String[] {"email", "password"}) {
            assertThat(field(name).getAttribute("maxlength")).isNull();
            assertThat(
                            field(name)
                                    .evaluate(
                                            "field => field.dispatchEvent(new ClipboardEvent('paste', {bubbles: true, cancelable: true}))"))
                    .as("pasting into %s is not prevented", name)
                    .isEqualTo(true);
        }
        page.navigate("/sign-in");
        assertThat(page.locator("[id='form:email']")).hasAttribute("autocomplete", "username");
        assertThat(page.locator("[id='form:password']")).hasAttribute("autocomplete", "current-password");
    }

    @Test
    void sentTwiceItCountsOnce() {
        Page second = visitor.newPage();
        second.navigate("/sign-up");
        fill(email);
        fill(second, email);
        field("submit").dblclick();
        page.waitForURL(url("/dashboard"));
        field(second, "submit").click();
        second.waitForURL(url("/dashboard"));
        assertThat(second.locator("#messages")).containsText("You have an account with " + email + " already");
        new Letterbox(platform, email).link("/confirm-email", 1);
        assertThat(new Letterbox(platform, email).mails()).hasSize(1);
    }

    @Test
    void scriptInATextFieldIsOnlyText() {
        String script = "<script>window.wasRun=1</script><img src=x onerror=window.wasRun=1>";
        fill(email);
        field("licenseName").fill(script);
        field("otherNames").fill("{{7*7}}#{7*7}\n" + script);
        field("password").fill("short");
        submit();
        assertThat(field("licenseName")).hasValue(script);
        assertThat(page.evaluate("window.wasRun")).isNull();
        field("password").fill(PASSWORD);
        submit();
        page.waitForURL(url("/dashboard"));
        page.navigate("/account");
        assertThat(page.locator("#name dd").first()).hasText(script);
        assertThat(page.locator("#name")).containsText("{{7*7}}#{7*7}");
        assertThat(page.evaluate("window.wasRun")).isNull();
        assertThat(page.locator("main img")).hasCount(0);
    }

    @Test
    void theKeyboardAloneIsEnough() {
        page.locator("[id='form:licenseName']").focus();
        type("Robin Keys, COTA/L");
        type("");
        type(email);
        page.keyboard().type(PASSWORD);
        page.keyboard().press("Tab");
        page.keyboard().press("Space");
        assertThat(field("password")).hasAttribute("type", "text");
        page.keyboard().press("Tab");
        page.keyboard().type("Student");
        page.keyboard().press("Tab");
        page.keyboard().press("Tab");
        assertThat(field("submit")).isFocused();
        page.keyboard().press("Enter");
        page.waitForURL(url("/dashboard"));
    }

    @Test
    void itWorksWithoutScripts() {
        try (BrowserContext plain = fromAnAddressOfItsOwn(Browser.visitorWithoutScripts(platform))) {
            Page form = plain.newPage();
            form.navigate("/sign-up?next=/kept");
            fill(form, email);
            field(form, "password").fill("short");
            field(form, "submit").click();
            assertThat(form.locator("[id='form:password_err']")).containsText("Use at least 12 characters.");
            fill(form, email);
            field(form, "submit").click();
            form.waitForURL(url("/kept"));
        }
    }

    @Test
    void theLookIsClean() {
        Look.isClean(visitor, "/sign-up");
        Look.isClean(visitor, "/sign-in");
    }

    private void fill(String address) {
        fill(page, address);
    }

    private static void fill(Page form, String address) {
        field(form, "licenseName").fill("Robin Reader, OTR/L");
        field(form, "email").fill(address);
        field(form, "password").fill(PASSWORD);
        field(form, "profession").selectOption("STUDENT");
        field(form, "zone").selectOption("America/Chicago");
    }

    private void type(String text) {
        page.keyboard().type(text);
        page.keyboard().press("Tab");
    }

    private void submit() {
        field("submit").click();
        page.waitForLoadState();
    }

    private Locator field(String name) {
        return field(page, name);
    }

    private static Locator field(Page form, String name) {
        return form.locator("[id='form:" + name + "']");
    }

    private Locator fault(String name) {
        return page.locator("[id='form:" + name + "_err']");
    }

    /** Nobody can sign in with it, and no mail went out. */
    private void hasNoAccount(String address) {
        try (BrowserContext other = fromAnAddressOfItsOwn(Browser.visitor(platform))) {
            Page signIn = other.newPage();
            signIn.navigate("/sign-in");
            field(signIn, "email").fill(address);
            field(signIn, "password").fill(PASSWORD);
            field(signIn, "submit").click();
            assertThat(signIn.locator("#messages")).containsText("E-mail and password do not match.");
        }
        assertThat(new Letterbox(platform, address).mails()).isEmpty();
    }

    private String url(String path) {
        return platform.at(path).toString();
    }

    private static BrowserContext fromAnAddressOfItsOwn(BrowserContext context) {
        context.setExtraHTTPHeaders(java.util.Map.of(
                "X-Forwarded-For",
                "10.9." + ThreadLocalRandom.current().nextInt(250) + "." + NUMBER.incrementAndGet()));
        return context;
    }
}

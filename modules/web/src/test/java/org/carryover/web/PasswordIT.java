package org.carryover.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Passwords: changed by who knows them, set anew by who reads the mail, and guessed by nobody. */
class PasswordIT {

    private static final String NEW_PASSWORD = "eleven patient snails 7";

    private final Platform platform = Platform.common();

    @Test
    void aMailedLinkSetsANewPasswordOnce() {
        Newcomer reader = Newcomer.on(platform);
        Letterbox letterbox = new Letterbox(platform, reader.email());
        try (BrowserContext elsewhere = reader.signedIn();
                BrowserContext visitor = reader.browser()) {
            Page page = visitor.newPage();
            ask(page, reader.email());
            String replaced = letterbox.link("/reset-password", 1);
            ask(page, reader.email());
            String link = letterbox.link("/reset-password", 2);
            page.navigate(replaced);
            leadsToANewLink(page);

            page.navigate(link);
            assertThat(field(page, "password")).hasAttribute("autocomplete", "new-password");
            field(page, "password").fill("short");
            field(page, "submit").click();
            assertThat(page.locator("[id='form:password_err']")).containsText("Use at least 12 characters.");
            assertThat(field(page, "password")).hasValue("");
            field(page, "password").fill(NEW_PASSWORD);
            field(page, "submit").click();
            page.waitForURL("**/dashboard");
            assertThat(page.locator("#messages")).containsText("Your new password is set.");
            page.navigate("/account");
            assertThat(page.locator("#email")).containsText("Confirmed");

            Page other = elsewhere.newPage();
            other.navigate("/account");
            assertThat(other).hasURL(java.util.regex.Pattern.compile("/sign-in\\?next="));
            assertThat(signIn(other, reader.email(), reader.password()).locator("#messages"))
                    .containsText("E-mail and password do not match.");
            other.navigate(link);
            leadsToANewLink(other);
            signIn(other, reader.email(), NEW_PASSWORD);
            other.waitForURL("**/dashboard");
        }
    }

    /** The answer to a stranger is the same, whether somebody has the address or not. */
    @Test
    void askingForALinkTellsNothing() {
        Newcomer reader = Newcomer.on(platform);
        String nobody = "nobody-" + System.nanoTime() + "@sample.example";
        try (BrowserContext visitor = reader.browser()) {
            Page page = visitor.newPage();
            String known = ask(page, reader.email());
            String unknown = ask(page, nobody);
            assertThat(unknown).isEqualTo(known).contains("If there is an account with this e-mail");
            page.navigate("/forgot-password");
            field(page, "submit").click();
            assertThat(page.locator("[id='form:email_err']")).containsText("Enter your e-mail address.");
        }
        new Letterbox(platform, reader.email()).link("/reset-password", 1);
        assertThat(new Letterbox(platform, nobody).mails()).isEmpty();
    }

    @Test
    void anExpiredLinkSaysWhatToDo() throws Exception {
        Path data = Files.createTempDirectory("carryover");
        try (Platform old = new Platform(data, Map.of("CARRYOVER_DEMO", "true"))) {
            old.start();
            try (BrowserContext visitor = Browser.visitor(old)) {
                ask(visitor.newPage(), Demo.THERAPIST.email());
            }
            String link = new Letterbox(old, Demo.THERAPIST.email()).link("/reset-password", 1);
            old.close();
            twoHoursPass(data);
            old.start();
            try (BrowserContext visitor = Browser.visitor(old)) {
                Page page = visitor.newPage();
                page.navigate(link);
                leadsToANewLink(page);
            }
        }
    }

    private static void twoHoursPass(Path data) throws Exception {
        try (Connection connection = DriverManager.getConnection(
                        "jdbc:h2:file:" + data.resolve("carryover") + ";IFEXISTS=TRUE", "sa", "");
                var statement = connection.createStatement()) {
            statement.executeUpdate("update mailed_link set created_at = dateadd(hour, -2, created_at),"
                    + " expires_at = dateadd(hour, -2, expires_at)");
        }
    }

    @Test
    void guessingIsThrottledAndTheMailStillHelps() {
        Newcomer reader = Newcomer.on(platform);
        try (BrowserContext visitor = reader.browser()) {
            Page page = visitor.newPage();
            for (int i = 0; i < 10; i++) {
                signIn(page, reader.email(), "guess number " + i);
            }
            assertThat(page.locator("#messages")).containsText("E-mail and password do not match.");
            signIn(page, reader.email(), reader.password());
            assertThat(page.locator("#messages")).containsText("Too many attempts.");
            assertThat(page.locator("#messages")).containsText("UTC");
            assertThat(field(page, "email")).hasValue(reader.email());
            Look.isAccessible(page);
            ask(page, reader.email());
            page.navigate(new Letterbox(platform, reader.email()).link("/reset-password", 1));
            field(page, "password").fill(NEW_PASSWORD);
            field(page, "submit").click();
            page.waitForURL("**/dashboard");
        }
    }

    @Test
    void whoKnowsThePasswordChangesItAndStaysSignedInHereOnly() {
        Newcomer reader = Newcomer.on(platform);
        try (BrowserContext here = reader.signedIn();
                BrowserContext elsewhere = reader.signedIn()) {
            Page page = here.newPage();
            page.navigate("/change-password");
            assertThat(field(page, "current")).hasAttribute("autocomplete", "current-password");
            change(page, "not my password", "short");
            assertThat(page.locator("[id='form:current_err']")).containsText("This is not your current password.");
            change(page, reader.password(), "short");
            assertThat(page.locator("[id='form:wanted_err']")).containsText("Use at least 12 characters.");
            assertThat(page.locator("[id='form:current_err']")).containsText("Enter the password again.");
            change(page, reader.password(), reader.password());
            assertThat(page.locator("[id='form:wanted_err']")).containsText("This is the password that you have.");
            change(page, reader.password(), NEW_PASSWORD);
            page.waitForURL("**/account");
            assertThat(page.locator("#messages")).containsText("Your new password is set.");
            Page other = elsewhere.newPage();
            other.navigate("/account");
            assertThat(other).hasURL(java.util.regex.Pattern.compile("/sign-in\\?next="));
            page.reload();
            assertThat(page.locator("h1")).hasText("Your account");
        }
    }

    @Test
    void theLookIsClean() {
        Newcomer reader = Newcomer.on(platform);
        try (BrowserContext visitor = reader.browser();
                BrowserContext signedIn = reader.signedIn()) {
            Look.isClean(visitor, "/forgot-password");
            Look.isClean(visitor, "/forgot-password?sent=true");
            Look.isClean(visitor, "/reset-password?token=guessed");
            Look.isClean(visitor, "/confirm-email?token=guessed");
            Look.isClean(visitor, new Letterbox(platform, reader.email()).link("/confirm-email", 1));
            ask(visitor.newPage(), reader.email());
            Look.isClean(visitor, new Letterbox(platform, reader.email()).link("/reset-password", 1));
            Look.isClean(signedIn, "/change-password");
        }
    }

    /** @return what the page answers */
    private static String ask(Page page, String email) {
        page.navigate("/forgot-password");
        field(page, "email").fill(email);
        field(page, "submit").click();
        page.waitForURL("**/forgot-password?sent=true");
        return page.locator("main").innerText();
    }

    private static void leadsToANewLink(Page page) {
        assertThat(page.locator("main"))
                .containsText("This link is too old, was used, or was replaced by a newer one.");
        assertThat(page.locator("main a[href$='/forgot-password']")).isVisible();
        assertThat(page.locator("main input[type=password]")).hasCount(0);
    }

    private static Page signIn(Page page, String email, String password) {
        page.navigate("/sign-in");
        field(page, "email").fill(email);
        field(page, "password").fill(password);
        field(page, "submit").click();
        page.waitForLoadState();
        return page;
    }

    private static void change(Page page, String current, String wanted) {
        field(page, "current").fill(current);
        field(page, "wanted").fill(wanted);
        field(page, "submit").click();
        page.waitForLoadState();
    }

    private static Locator field(Page page, String name) {
        return page.locator("[id='form:" + name + "']");
    }
}

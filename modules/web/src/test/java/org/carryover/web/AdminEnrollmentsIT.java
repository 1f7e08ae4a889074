package org.carryover.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** One therapist has completed the course; another has fallen short once and has her second try open. */
@TestInstance(Lifecycle.PER_CLASS)
class AdminEnrollmentsIT {

    private static final String HOSTILE = "Robin <img src=x onerror=\"window.broken = true\"> Ünlü";

    private final Platform platform = Platform.common();
    private Newcomer open;
    private BrowserContext hers;
    private String openEnrollment;
    private Newcomer completed;
    private String completedEnrollment;
    private String number;
    private BrowserContext administrator;
    private Page page;

    @BeforeAll
    void learn() {
        completed = Newcomer.on(platform);
        try (BrowserContext theirs = completed.signedIn()) {
            Learner learner = new Learner(theirs.newPage());
            completedEnrollment = learner.walk();
            number = learner.lastSegment();
        }
        open = Newcomer.named(HOSTILE, platform);
        hers = open.signedIn();
        try (Page page = hers.newPage()) {
            Learner learner = new Learner(page);
            openEnrollment = learner.enroll();
            learner.finishLessons(openEnrollment);
            learner.startPostTest(openEnrollment);
            learner.answer(false);
            learner.handIn();
            learner.startPostTest(openEnrollment);
        }
    }

    @AfterAll
    void end() {
        hers.close();
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
    void enrollmentsAreFoundByPersonCourseStateAndDay() {
        assertFound("q=" + completed.email(), completedEnrollment);
        assertFound("q=newcomer+" + completed.email() + "&state=completed", completedEnrollment);
        assertFound("q=" + completed.email() + "&course=" + Learner.COURSE, completedEnrollment);
        assertFound("q=" + completed.email() + "&state=completed&from=2020-01-01", completedEnrollment);
        assertFound("q=UNLU+" + open.email() + "&state=open", openEnrollment);
        for (String filter : List.of(
                "q=" + open.email() + "&state=completed",
                "q=" + completed.email() + "&state=open",
                "q=" + completed.email() + "&course=other",
                "q=" + completed.email() + "&to=2020-01-01",
                "person=nobody")) {
            page.navigate("/admin/enrollments?" + filter);
            assertThat(page.locator(".empty").innerText()).as(filter).contains("No enrollment fits");
        }
    }

    private void assertFound(String filter, String enrollment) {
        page.navigate("/admin/enrollments?" + filter);
        assertThat(page.locator("tbody tr").count()).as(filter).isEqualTo(1);
        assertThat(page.locator("tbody a").first().getAttribute("href"))
                .as(filter)
                .endsWith(enrollment);
    }

    @Test
    void whyItIsNotCompleteReadsAsTheTherapistReadsIt() {
        page.navigate("/admin/enrollment/" + openEnrollment);
        assertThat(page.locator("#why").innerText()).isEqualTo("Why is this not complete yet?");
        try (Page theirs = hers.newPage()) {
            theirs.navigate("/learn/" + openEnrollment);
            List<String> hersWords = theirs.locator("main ul.reqs li").allInnerTexts();
            assertThat(hersWords).hasSizeGreaterThan(3);
            assertThat(page.locator("main ul.reqs li").allInnerTexts())
                    .extracting(AdminEnrollmentsIT::withoutZone)
                    .containsExactlyElementsOf(hersWords.stream()
                            .map(AdminEnrollmentsIT::withoutZone)
                            .toList());
        }
    }

    /** Each reads times in the own zone; everything else is the same. */
    private static String withoutZone(String words) {
        return words.replaceAll("\\w{3} \\d+, \\d{4}, \\d+:\\d\\d [AP]M \\w+", "TIME")
                .strip();
    }

    @Test
    void everyTryShowsItsScoreItsOutcomesAndItsTime() {
        page.navigate("/admin/enrollment/" + openEnrollment);
        List<String> tries = page.locator(".chain > li").allInnerTexts();
        assertThat(tries).hasSize(2);
        assertThat(tries.getFirst()).contains("Try 1: not passed, 0 of 12", "handed in", "0 of ", "min with breaks");
        assertThat(tries.getLast()).contains("Try 2: not handed in yet").doesNotContain("Answers of this try");
        assertThat(page.locator(".chain .outb li").count()).isPositive();
        page.getByText("Answers of this try").first().click();
        page.waitForURL("**/result/*");
        assertThat(page.locator("h1").innerText()).contains("Not passed");
    }

    @Test
    void aCompletionShowsWhatItRestsOnAndItsCertificate() {
        page.navigate("/admin/enrollments?state=completed&q=" + completed.email());
        page.locator("tbody a").first().click();
        assertThat(page.locator("#why").innerText()).isEqualTo("What completed it");
        assertThat(page.locator("main ul.reqs li.open").count()).isZero();
        assertThat(page.locator("main").innerText())
                .contains("Try 1: passed with 12 of 12", completed.email(), "1 contact hour", "Active reading");
        page.locator("#paper ~ p a").first().click();
        page.waitForURL("**/admin/certificate/" + number);
        page.getByText("What it rests on").click();
        page.waitForURL("**/admin/enrollment/" + completedEnrollment);
    }

    @Test
    void theFileHoldsTheListAndTheAuditLogWhoTookIt() {
        APIResponse file =
                administrator.request().get("/files/admin/enrollments?state=completed&q=" + completed.email());
        assertThat(file.headers().get("content-disposition")).contains("carryover-enrollments-");
        assertThat(file.text())
                .startsWith("\uFEFFName on the license,Course,Version,State,")
                .contains("\"Sam Newcomer, OTR/L\"", Learner.TITLE, ",Completed,", completedEnrollment);
        assertThat(file.text().lines().count()).isEqualTo(2);
        page.navigate("/admin/audit?what=list");
        assertThat(page.locator("main").innerText()).contains("Downloaded a list", "Enrollments", completed.email());
    }

    @Test
    void aHostileNameIsShownAsText() {
        for (String path : List.of("/admin/enrollments?q=" + open.email(), "/admin/enrollment/" + openEnrollment)) {
            page.navigate(path);
            assertThat(page.locator("main").innerText()).as(path).contains("<img src=x onerror=");
            assertThat(page.evaluate("() => window.broken === undefined"))
                    .as(path)
                    .isEqualTo(true);
        }
        page.navigate("/admin/enrollments?q=%3Cscript%3E&person=%3Cscript%3Ewindow.broken=true%3C/script%3E");
        assertThat(page.evaluate("() => window.broken === undefined")).isEqualTo(true);
    }

    @Test
    void forOthersItIsAbsentAsWhatDoesNotExist() {
        for (String path :
                List.of("/admin/enrollments", "/admin/enrollment/" + openEnrollment, "/files/admin/enrollments")) {
            assertThat(Strangers.seeNothing(platform, path)).as(path).isTrue();
        }
        assertThat(hers.request().get("/admin/enrollment/" + openEnrollment).status())
                .isEqualTo(404);
        for (String absent : List.of("nobody", number.toLowerCase(Locale.ROOT))) {
            assertThat(administrator
                            .request()
                            .get("/admin/enrollment/" + absent)
                            .status())
                    .isEqualTo(404);
        }
    }

    @Test
    void thePagesAreClean() {
        Look.isClean(administrator, "/admin/enrollments");
        Look.isClean(administrator, "/admin/enrollments?q=nobody-at-all&from=never");
        Look.isClean(administrator, "/admin/enrollment/" + openEnrollment);
        Look.isClean(administrator, "/admin/enrollment/" + completedEnrollment);
    }
}

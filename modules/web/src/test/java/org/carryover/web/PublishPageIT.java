package org.carryover.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An author brings packages: they are checked, compared, decided about and published, or refused with every fault. */
class PublishPageIT {

    private static final String SUMMARY = "summary: A method for visits";

    private static final Platform PLATFORM = Platform.common();
    private static BrowserContext author;

    @BeforeAll
    static void signIn() {
        author = Demo.AUTHOR.signedIn(PLATFORM);
    }

    @AfterAll
    static void leave() {
        author.close();
    }

    private final PublishingDesk desk = new PublishingDesk(author.newPage());
    private final Page page = desk.page;

    @Test
    void aCourseIsPublishedCorrectedAndRenewed() {
        Parcel parcel = Parcel.course("published-by-page", "Tom & Jerry <script>document.title=1</script>");
        desk.upload(parcel);
        assertThat(desk.note().innerText()).contains("Ready to publish");
        assertThat(page.locator("h3").first().innerText()).isEqualTo("Tom & Jerry <script>document.title=1</script>");
        assertThat(page.title()).startsWith("published-by-page.zip");
        Look.isClean(author, path());
        desk.publish();
        assertThat(page.locator("#published").innerText()).contains("Version 1 is open for enrollment");
        page.locator("#published a").first().click();
        assertThat(page.url()).endsWith("/course/published-by-page");
        assertThat(page.locator("h1").innerText()).isEqualTo("Tom & Jerry <script>document.title=1</script>");

        desk.upload(parcel);
        assertThat(desk.note().innerText()).contains("Nothing to publish");
        assertThat(page.locator("[id='publish:go']").count()).isZero();

        desk.upload(parcel.change("course.yaml", SUMMARY, "summary: A better method for visits"));
        Look.isClean(author, path());
        desk.publish();
        assertThat(page.locator("#messages").innerText()).contains("Nothing was published yet");
        assertThat(page.locator(".decide .err").innerText()).contains("Choose what kind");
        desk.choose("minor");
        desk.publish();
        assertThat(page.locator(".decide .err").innerText()).contains("Say what was corrected");
        page.locator(".decide textarea").fill("A clearer <b>summary</b>.");
        desk.choose("minor");
        desk.publish();
        assertThat(page.locator("#published").innerText()).contains("revision 2");
        page.navigate("/course/published-by-page");
        assertThat(page.locator("main").innerText()).contains("A clearer <b>summary</b>.");

        desk.upload(parcel.change("course.yaml", "passMark: 80", "passMark: 75"));
        assertThat(page.locator(".card").first().innerText())
                .contains("Only a new version will do. What changed: Post-test rules");
        assertThat(page.locator("input[type=radio]").count()).isZero();
        desk.publish();
        assertThat(page.locator("#published").innerText()).contains("Version 2 is open");
    }

    @Test
    void theAuthorMayCallASmallChangeANewVersion() {
        Parcel parcel = Parcel.course("major-by-choice", "Major by choice");
        desk.upload(parcel).publish();
        desk.upload(parcel.change("course.yaml", SUMMARY, "summary: Another method for visits"));
        desk.choose("major");
        desk.publish();
        assertThat(page.locator("#published").innerText()).contains("Version 2 is open");
    }

    @Test
    void brokenYamlIsNamedWithItsLineAndChangesNothing() {
        desk.upload(
                Parcel.course("broken-yaml", "Broken").change("course.yaml", "level: introductory", "level: [broken"));
        assertThat(desk.note().innerText()).contains("Not publishable yet");
        assertThat(desk.findings()).contains("yaml-syntax").containsPattern("courses/broken-yaml/course.yaml:\\d+");
        assertThat(page.locator("[id='publish:go']").count()).isZero();
        Look.isClean(author, path());
        assertThat(page.navigate("/course/broken-yaml").status()).isEqualTo(404);
    }

    @Test
    void aReferenceThatIsMissingIsNamedWithWhatToDo() {
        desk.upload(Parcel.course("no-reference", "No reference")
                .change("lessons/01-partnership.md", "## The visit and the week", "## The visit [@nobody1900]"));
        assertThat(desk.findings()).contains("reference-unknown", "nobody1900", "lessons/01-partnership.md");
    }

    @Test
    void scriptInAFileIsShownAsItIsWritten() {
        desk.upload(Parcel.empty()
                .with("<img src=x onerror=document.title=1>.md", "x")
                .with("odd.txt", "x"));
        assertThat(desk.findings()).contains("zip-path");
        assertThat(page.locator(".lint img").count()).isZero();
    }

    @Test
    void aPathThatLeadsOutIsRefused() {
        desk.upload(Parcel.empty().with("../../outside.md", "x"));
        assertThat(desk.findings()).contains("zip-path");
    }

    @Test
    void aBombIsRefusedByItsRatio() {
        desk.upload(Parcel.empty().with("pages/bomb.md", "0".repeat(20_000_000)));
        assertThat(desk.findings()).contains("zip-ratio");
    }

    @Test
    void whatIsNoZipSaysSo() {
        desk.upload("letter.zip", "Dear editor".getBytes(StandardCharsets.UTF_8));
        assertThat(desk.findings()).contains("zip-format");
    }

    @Test
    void nothingIsNoPackage() {
        desk.upload("empty.zip", new byte[0]);
        assertThat(page.locator("[role=alert]").first().innerText()).contains("No file was chosen");
    }

    @Test
    void aFileThatIsTooLargeIsNotSentAndNotTaken(@TempDir Path folder) throws IOException {
        Path large = folder.resolve("large.zip");
        try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
            file.setLength((100L << 20) + (1 << 20));
        }
        page.navigate("/author/publish");
        page.locator("#file").setInputFiles(large);
        assertThat(page.locator("[data-too-large]").innerText()).contains("larger than 100 MB");
        page.locator("form[enctype] button").click();
        assertThat(page.url()).endsWith("/author/publish");

        page.evaluate("() => { document.querySelector('form[data-most]').dataset.most = 1e12; }");
        page.locator("form[enctype] button").click();
        page.waitForURL("**/author/publish?refused=too-large");
        assertThat(page.locator("[role=alert]").first().innerText()).contains("was not read");
    }

    @Test
    void theContentFolderIsAsPublished() {
        page.navigate("/author/publish");
        Look.isClean(author, "/author/publish");
        page.locator("[id='read:folder']").click();
        page.waitForURL("**/author/package/*");
        assertThat(desk.note().innerText()).contains("Nothing to publish");
        assertThat(page.locator("main").innerText()).contains("Strategy cards 107", "Coaching Parents");
    }

    @Test
    void aPackageOutlivesTheSessionAndIsForItsAuthorAlone() {
        desk.upload("kept.zip", Parcel.empty().with("pages/x.md", "x").zip());
        String path = path();
        try (BrowserContext later = Demo.AUTHOR.signedIn(PLATFORM)) {
            Page again = later.newPage();
            again.navigate("/author/publish");
            assertThat(again.locator("ul.kept").innerText()).contains("kept.zip");
            again.navigate(path);
            assertThat(again.locator("h1").innerText()).isEqualTo("kept.zip");
            again.locator("[id='publish:discard']").click();
            again.waitForURL("**/author/publish");
            assertThat(again.navigate(path).status()).isEqualTo(404);
        }
    }

    @Test
    void forATherapistTheDeskIsAbsent() {
        try (BrowserContext therapist = Demo.THERAPIST.signedIn(PLATFORM)) {
            Page theirs = therapist.newPage();
            int status = theirs.navigate("/author/nothing-here").status();
            String absent = theirs.locator("main").innerText();
            for (String path :
                    new String[] {"/author/courses", "/author/publish", "/author/package/x", "/author/upload"}) {
                assertThat(theirs.navigate(path).status())
                        .as(path)
                        .isEqualTo(status)
                        .isEqualTo(404);
                assertThat(theirs.locator("main").innerText()).as(path).isEqualTo(absent);
            }
            assertThat(theirs.locator("nav a[href*='/author']").count()).isZero();
        }
    }

    private String path() {
        return page.url().replaceFirst("^https?://[^/]+", "");
    }
}

package org.carryover.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** An author looks at what is not published yet as a therapist would see it. */
class PreviewPageIT {

    private static final String SLUG = "only-previewed";

    private static final Platform PLATFORM = Platform.common();
    private static BrowserContext author;
    private static String packageId;

    @BeforeAll
    static void upload() {
        author = Demo.AUTHOR.signedIn(PLATFORM);
        Page page = author.newPage();
        new PublishingDesk(page).upload(Parcel.course(SLUG, "Only <i>previewed</i>"));
        packageId = page.url().replaceFirst(".*/", "");
        page.close();
    }

    @AfterAll
    static void leave() {
        author.close();
    }

    @Test
    void theCourseReadsAsItsPageWill() {
        Page page = author.newPage();
        page.navigate(course());
        assertThat(page.locator("h1").innerText()).isEqualTo("Only <i>previewed</i>");
        assertThat(page.locator(".preview").innerText()).contains("not published");
        assertThat(page.locator("main").innerText()).contains("contact hour", "Dana Example", "o partial credit");
        assertThat(page.locator("ol.outc > li").count()).isPositive();
        assertThat(page.navigate("/course/" + SLUG).status()).isEqualTo(404);
    }

    @Test
    void everyLessonReadsAsATherapistWouldReadIt() {
        Page page = author.newPage();
        List<String> missing = new ArrayList<>();
        page.onResponse(response -> noteMissing(response, missing));
        page.navigate(course());
        page.getByText("Read the lessons").click();
        int lessons = 1;
        int figures = 0;
        int checks = 0;
        while (page.locator(".catch .nx").count() == 1) {
            figures += page.locator(".prose figure img").count();
            checks += page.locator("form.kc").count();
            page.locator(".catch .nx").click();
            lessons++;
        }
        assertThat(lessons).isEqualTo(page.locator(".lout ol.thread li").count() - 1);
        assertThat(figures).isPositive();
        assertThat(checks).isPositive();
        assertThat(missing).isEmpty();
    }

    private static void noteMissing(Response response, List<String> missing) {
        if (response.status() >= 400) {
            missing.add(response.status() + " " + response.url());
        }
    }

    @Test
    void aCheckAnswersAndNothingIsKept() {
        Page page = author.newPage();
        page.navigate(lesson());
        Locator check = page.locator("form.kc[data-several=false]").first();
        check.locator("input").first().check();
        assertThat(check.locator(".fb:not([hidden])").count()).isPositive();
        assertThat(page.locator("[data-bookmark], [data-note], #finish").count())
                .isZero();
    }

    @Test
    void theItemsAreShownWithTheirKeysForAuthorsAlone() {
        Page page = author.newPage();
        page.navigate("/author/preview/items/" + packageId + "/" + SLUG);
        assertThat(page.locator("main").innerText()).contains("For authors only", "drawn of");
        assertThat(page.locator(".keyed").count()).isGreaterThanOrEqualTo(24);
        assertThat(page.locator(".keyed:has(.opt.right)").count())
                .isEqualTo(page.locator(".keyed").count());
        assertThat(page.locator(".keyed .fb").count()).isGreaterThan(24);
    }

    @Test
    void aPracticeToolComesAsItsSheet() {
        APIResponse tool = author.request().get("/files/preview/" + packageId + "/" + SLUG + "/tools/joint-plan");
        assertThat(tool.status()).isEqualTo(200);
        assertThat(new String(tool.body(), 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        assertThat(author.request()
                        .get("/files/preview/" + packageId + "/" + SLUG + "/media/nothing.svg")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void cardsAndHandoutsReadAsTheyWill() {
        Page page = author.newPage();
        page.navigate("/author/publish");
        page.locator("[id='read:folder']").click();
        page.waitForURL("**/author/package/*");
        String folder = page.url().replaceFirst(".*/", "");
        String card = "/author/preview/card/" + folder + "/body-before-words";
        page.navigate(card);
        assertThat(page.locator("ol.steps > li").count()).isEqualTo(6);
        assertThat(page.locator(".facts.st").innerText()).contains("All ages", "Not published yet");
        Look.isClean(author, card);
        String handout = "/author/preview/handout/" + folder + "/en/body-before-words";
        page.navigate(handout);
        assertThat(page.locator("article.sheet").innerText()).contains("What to do");
        Look.isClean(author, handout);
        assertThat(page.navigate("/author/preview/card/" + folder + "/no-such-card")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void thePagesAreFitToRead() {
        Look.isClean(author, course());
        Look.isClean(author, lesson());
        Look.isClean(author, "/author/preview/items/" + packageId + "/" + SLUG);
    }

    @Test
    void forEverybodyElseThereIsNothing() {
        try (BrowserContext therapist = Demo.THERAPIST.signedIn(PLATFORM)) {
            Page page = therapist.newPage();
            for (String path : List.of(
                    course(),
                    lesson(),
                    "/author/preview/items/" + packageId + "/" + SLUG,
                    "/files/preview/" + packageId + "/" + SLUG + "/tools/joint-plan")) {
                assertThat(page.navigate(path).status()).as(path).isEqualTo(404);
            }
        }
    }

    private static String course() {
        return "/author/preview/course/" + packageId + "/" + SLUG;
    }

    private static String lesson() {
        return "/author/preview/lesson/" + packageId + "/" + SLUG + "/partnership";
    }
}

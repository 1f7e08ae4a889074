package org.carryover.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every page that anybody may see. */
class VisitorIT {

    private final Platform platform = Platform.common();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/catalog",
                "/catalog?topic=telehealth",
                "/course/coaching-parents-partnership",
                "/strategies?q=meltdown&age=A6",
                "/strategies?q=zzzz",
                "/strategy/body-before-words",
                "/handout/en/storm-map",
                "/page/how-credit-works",
                "/course/no-such-course"
            })
    void theLookIsClean(String path) {
        try (BrowserContext visitor = Browser.visitor(platform)) {
            Look.isClean(visitor, path);
        }
    }

    /** A session costs memory and asks for a cookie; who only reads needs neither. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/catalog",
                "/course/coaching-parents-partnership",
                "/strategies?q=meltdown",
                "/strategy/body-before-words",
                "/handout/en/storm-map",
                "/page/privacy",
                "/files/handouts/en/storm-map",
                "/api/v1/courses",
                "/api/v1/strategies/storm-map",
                "/course/no-such-course",
                "/no-such-page"
            })
    void whoOnlyReadsGetsNoCookie(String path) {
        try (BrowserContext visitor = Browser.visitor(platform)) {
            visitor.request().get(path);
            assertThat(visitor.cookies()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/course/x",
                "/course/X%20Y",
                "/strategy/x",
                "/handout/en/x",
                "/handout/xx/storm-map",
                "/page/x",
                "/files/handouts/en/x",
                "/files/handouts/xx/storm-map",
                "/api/v1/courses/x",
                "/api/v1/strategies/x"
            })
    void whatIsNotPublishedIsAbsent(String path) {
        try (BrowserContext visitor = Browser.visitor(platform)) {
            APIResponse answer = visitor.request().get(path);
            assertThat(answer.status()).isEqualTo(404);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/strategies?q=%3Cscript%3EdocumentX%3C%2Fscript%3E%22%3E%3Cimg%20src%3Dx%3E",
                "/strategies?age=%22%3E%3Cscript%3EdocumentX%3C%2Fscript%3E",
                "/strategies?q=storm&page=%3Cscript%3EdocumentX%3C%2Fscript%3E",
                "/strategies?page=99999999999",
                "/strategies?page=-1&page=0",
                "/catalog?topic=%3Cscript%3EdocumentX%3C%2Fscript%3E&level=x&format=x&hours=x&sort=x"
            })
    void whatTheAddressBringsIsOnlyText(String path) {
        try (BrowserContext visitor = Browser.visitor(platform)) {
            Page page = visitor.newPage();
            List<String> faults = new ArrayList<>();
            page.onConsoleMessage(message -> {
                if (message.type().equals("error")) {
                    faults.add(message.text());
                }
            });
            assertThat(page.navigate(path).status()).isEqualTo(200);
            assertThat(page.content()).doesNotContain("<script>documentX");
            assertThat(page.locator("img[src=x]").count()).isZero();
            assertThat(faults).isEmpty();
        }
    }
}

package org.carryover.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HandoutPageIT {

    private final Platform platform = Platform.common();

    @Test
    void theSheetSaysWhatToDoAndWhenToGetHelp() {
        try (BrowserContext visitor = Browser.visitor(platform)) {
            Page page = visitor.newPage();
            page.navigate("/handout/en/body-before-words");
            assertThat(page.locator("article[lang=en] h1").innerText()).isEqualTo("Body before words");
            assertThat(page.locator("article h2").allInnerTexts())
                    .containsExactly("What to do", "What to say", "When it is hard", "Stay safe", "Our plan");
            assertThat(page.locator(".safety").innerText()).contains("call or text 988");
            assertThat(page.locator("article footer").innerText()).contains("/strategy/body-before-words");
        }
    }

    /** As a browser prints it, and as the file that is mailed. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "body-before-words",
                "family-calm-plan",
                "guess-the-feeling",
                "morning-minute-with-one-child",
                "parent-refill-plan",
                "repair-in-sixty-seconds",
                "shutdown-support",
                "signal-and-pause",
                "storm-map"
            })
    void everyHandoutIsOnePage(String slug) throws IOException {
        try (BrowserContext visitor = Browser.visitor(platform)) {
            Page page = visitor.newPage();
            page.navigate("/handout/en/" + slug);
            assertThat(pages(page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true))))
                    .as("printed")
                    .isEqualTo(1);
            assertThat(pages(visitor.request().get("/files/handouts/en/" + slug).body()))
                    .as("file")
                    .isEqualTo(1);
        }
    }

    @Test
    void whoHasTheFileAlreadyIsToldSo() {
        try (BrowserContext visitor = Browser.visitor(platform)) {
            APIResponse first = visitor.request().get("/files/handouts/en/storm-map");
            assertThat(first.headers())
                    .containsEntry("content-type", "application/pdf")
                    .containsEntry("content-disposition", "inline; filename=\"storm-map-en.pdf\"");
            APIResponse again = visitor.request()
                    .get(
                            "/files/handouts/en/storm-map",
                            RequestOptions.create()
                                    .setHeader("If-None-Match", first.headers().get("etag")));
            assertThat(again.status()).isEqualTo(304);
        }
    }

    private static int pages(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        }
    }
}

package org.carryover.web;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;

/** What an author does with packages, in the page of one who has signed in. */
final class PublishingDesk {

    final Page page;

    PublishingDesk(Page page) {
        this.page = page;
    }

    PublishingDesk upload(String name, byte[] bytes) {
        page.navigate("/author/publish");
        page.locator("#file").setInputFiles(new FilePayload(name, "application/zip", bytes));
        page.locator("form[enctype] button").click();
        page.waitForURL(url -> !url.endsWith("/author/publish"));
        return this;
    }

    PublishingDesk upload(Parcel parcel) {
        return upload(parcel.slug + ".zip", parcel.zip());
    }

    PublishingDesk publish() {
        page.locator("[id='publish:go']").click();
        page.locator("#published, #messages .ui-messages-error, .msg").first().waitFor();
        return this;
    }

    Locator note() {
        return page.locator("main .msg").first();
    }

    String findings() {
        return page.locator(".lint").innerText();
    }

    void choose(String kind) {
        page.locator("input[type=radio][value=" + kind + "]").check();
    }

    void decide(String slug, String decree, String reason) {
        page.navigate("/author/courses?ask=" + decree + "-" + slug);
        page.locator("[id='answer:reason']").fill(reason);
        page.locator("[id='answer:confirm']").click();
        page.waitForURL("**/author/courses");
    }
}

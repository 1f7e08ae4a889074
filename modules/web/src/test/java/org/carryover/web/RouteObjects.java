package org.carryover.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One object for every parameter of the addresses: what a therapist has made on her way, and what is published. */
final class RouteObjects {

    private static final String LESSON = "joint-plan";
    private static final String CARD = "body-before-words";

    private final Map<String, String> values;

    private RouteObjects(Map<String, String> values) {
        this.values = values;
    }

    static void made(
            BrowserContext holder, BrowserContext author, BrowserContext administrator, Map<String, String> values) {
        RouteObjects objects = new RouteObjects(values);
        objects.published();
        try (Page page = holder.newPage()) {
            objects.completed(page);
            objects.underWay(page, holder);
        }
        try (Page page = author.newPage()) {
            page.navigate("/author/publish");
            page.locator("[id='read:folder']").click();
            page.waitForURL("**/author/package/*");
            values.put("package", last(page));
        }
        try (Page page = administrator.newPage()) {
            values.put("person", found(page, "/admin/people", "/admin/person/([\\w-]+)"));
            values.put("message", found(page, "/admin/mail", "/admin/message/([\\w-]+)"));
        }
    }

    private void published() {
        values.put("slug", Learner.COURSE);
        for (String pattern : new String[] {
            "/strategy/{slug}",
            "/handout/{lang}/{slug}",
            "/files/handouts/{lang}/{slug}",
            "/api/v1/strategies/{slug}",
            "/author/preview/card/{package}/{slug}",
            "/author/preview/handout/{package}/{lang}/{slug}"
        }) {
            values.put(pattern + " slug", CARD);
        }
        values.put("/page/{slug} slug", "privacy");
        values.put("lang", "en");
        values.put("lesson", LESSON);
        values.put("prompt", "whose-pen");
        values.put("tool", "joint-plan");
        values.put("list", "people");
        values.put("accreditor", "new");
        values.put("approval", "new");
        values.put("/files/preview/{package}/{slug}/media/{name} name", "two-loops.svg");
    }

    private void completed(Page page) {
        Learner learner = new Learner(page);
        String enrollment = learner.enroll();
        values.put("enrollment", enrollment);
        learner.finishLessons(enrollment);
        learner.startPostTest(enrollment);
        learner.answer(true);
        learner.handIn();
        values.put("/result/{attempt} attempt", last(page));
        learner.complete(enrollment);
        values.put("number", last(page));
        values.put("revision", "1");
        Matcher figure =
                Pattern.compile("/files/media/([\\w-]+)/([\\w.-]+)").matcher(source(page, "/print/" + enrollment));
        if (!figure.find()) {
            throw new AssertionError("The course shows no figure");
        }
        values.put("version", figure.group(1));
        values.put("name", figure.group(2));
    }

    /** Another course, whose post-test is open. */
    private void underWay(Page page, BrowserContext holder) {
        page.navigate("/course/co-regulation");
        page.locator("main input[type=submit]").first().click();
        page.waitForURL("**/learn/*");
        new Learner(page).startPostTest(last(page));
        values.put("attempt", last(page));
        AttemptApi api = new AttemptApi(holder, last(page));
        values.put("item", api.view().get("items").get(0).get("id").asText());
        APIResponse note = holder.request()
                .post(
                        "/api/v1/enrollments/" + values.get("enrollment") + "/lessons/" + LESSON + "/notes",
                        RequestOptions.create()
                                .setHeader("Content-Type", "application/json")
                                .setHeader("X-CSRF-Token", api.token())
                                .setData("{\"anchor\":\"top\",\"text\":\"A note.\"}"));
        JsonNode made = AttemptApi.json(note);
        values.put("note", made.get("id").asText());
    }

    private static String found(Page page, String path, String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(source(page, path));
        if (!found.find()) {
            throw new AssertionError(path + " leads to no " + pattern);
        }
        return found.group(1);
    }

    private static String source(Page page, String path) {
        page.navigate(path);
        return page.content();
    }

    private static String last(Page page) {
        return page.url().replaceAll(".*/", "").replaceAll("[?#].*", "");
    }
}

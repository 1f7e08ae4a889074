package org.carryover.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The contract by which the page of an attempt saves. */
class AttemptResourceIT {

    private static final Platform PLATFORM = Platform.common();

    private static Sitting sitting;
    private static BrowserContext browser;
    private static String attempt;
    private static AttemptApi api;

    @BeforeAll
    static void sitDown() {
        sitting = Sitting.with(PLATFORM, "choice", "match", "order");
        sitting.page.navigate("about:blank"); // nobody else saves
        browser = sitting.browser;
        attempt = sitting.attempt;
        api = sitting.api();
    }

    @AfterAll
    static void standUp() {
        sitting.close();
    }

    @Test
    void aResponseIsSavedUnderItsRevision() {
        String item = fresh();
        APIResponse first = api.put(item, 1, "[\"c1\"]");
        assertThat(first.status()).isEqualTo(200);
        JsonNode saved = AttemptApi.json(first);
        assertThat(saved.size()).isEqualTo(2);
        assertThat(saved.get("revision").longValue()).isEqualTo(1);
        assertThat(Instant.parse(saved.get("savedAt").asText()))
                .isBefore(Instant.now().plusSeconds(5));
        assertThat(api.put(item, 5, "[\"c2\"]").status())
                .as("any higher revision")
                .isEqualTo(200);
        assertThat(api.item(item).get("revision").longValue()).isEqualTo(5);
        assertThat(api.item(item).get("response").toString()).isEqualTo("[\"c2\"]");
    }

    @Test
    void theSameAgainIsAnsweredTheSame() {
        String item = fresh();
        String first = api.put(item, 3, "[\"c1\"]").text();
        assertThat(api.put(item, 3, "[\"c1\"]").text()).isEqualTo(first);
    }

    @Test
    void anythingElseIsAnsweredWithWhatIsStored() {
        String item = fresh();
        api.put(item, 7, "[\"c1\"]");
        for (APIResponse stale : List.of(
                api.put(item, 7, "[\"c2\"]"),
                api.put(item, 6, "[\"c1\"]"),
                api.put(item, 1, "[]"),
                api.put(item, 0, "[\"c1\"]"))) {
            assertThat(stale.status()).isEqualTo(409);
            assertThat(AttemptApi.json(stale).get("revision").longValue()).isEqualTo(7);
            assertThat(AttemptApi.json(stale).get("response").toString()).isEqualTo("[\"c1\"]");
        }
        JsonNode nothing =
                AttemptApi.json(api.put(api.item("order", 0).get("id").asText(), 0, order()));
        assertThat(nothing.get("revision").longValue()).isZero();
        assertThat(nothing.get("response").isNull()).isTrue();
    }

    @Test
    void anAnswerCanBeTakenBack() {
        String item = fresh();
        api.put(item, 1, "[\"c1\"]");
        assertThat(api.put(item, 2, "[]").status()).isEqualTo(200);
        assertThat(api.item(item).get("answered").booleanValue()).isFalse();
    }

    static Stream<String> bodies() {
        return Stream.of(
                "",
                "null",
                "[]",
                "\"text\"",
                "7",
                "{",
                "{\"revision\":1}",
                "{\"response\":[\"c1\"]}",
                "{\"revision\":null,\"response\":[\"c1\"]}",
                "{\"revision\":\"1\",\"response\":[\"c1\"]}",
                "{\"revision\":1.5,\"response\":[\"c1\"]}",
                "{\"revision\":1e3,\"response\":[\"c1\"]}",
                "{\"revision\":true,\"response\":[\"c1\"]}",
                "{\"revision\":[1],\"response\":[\"c1\"]}",
                "{\"revision\":{},\"response\":[\"c1\"]}",
                "{\"revision\":-1,\"response\":[\"c1\"]}",
                "{\"revision\":9007199254740992,\"response\":[\"c1\"]}",
                "{\"revision\":99999999999999999999999999,\"response\":[\"c1\"]}",
                "{\"revision\":1,\"response\":null}",
                "{\"revision\":1,\"response\":\"c1\"}",
                "{\"revision\":1,\"response\":1}",
                "{\"revision\":1,\"response\":{\"0\":\"c1\"}}",
                "{\"revision\":1,\"response\":[1]}",
                "{\"revision\":1,\"response\":[null]}",
                "{\"revision\":1,\"response\":[[\"c1\"]]}",
                "{\"revision\":1,\"response\":[\"c1\",\"c1\"]}",
                "{\"revision\":1,\"response\":[\"c1\",\"c2\"]}",
                "{\"revision\":1,\"response\":[\"c99\"]}",
                "{\"revision\":1,\"response\":[\"<script>alert(1)</script>\"]}",
                "{\"revision\":1,\"response\":" + "[".repeat(5_000) + "]".repeat(5_000) + "}",
                "{\"revision\":1,\"response\":[\"" + "x".repeat(300_000) + "\"]}",
                "{\"revision\":1,\"response\":[\"" + "x".repeat(5_000_000) + "\"]}");
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("bodies")
    void whatIsNotAResponseIsRefusedAndNothingIsStored(String body) {
        String item = fresh();
        long before = api.item(item).get("revision").longValue();
        APIResponse refused = api.send(item, body);
        assertThat(refused.status()).isIn(400, 413, 422);
        assertThat(refused.headers().get("content-type")).startsWith(Problem.MEDIA_TYPE);
        assertThat(AttemptApi.json(refused).get("detail").asText()).isNotBlank().doesNotContain("xxx", "script");
        assertThat(api.item(item).get("revision").longValue()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[\"s1\",\"t1\"]",
                "[[\"s1\"]]",
                "[[\"s1\",\"t1\",\"t2\"]]",
                "[[\"s1\",\"t1\"],[\"s1\",\"t2\"]]",
                "[[\"t1\",\"s1\"]]",
                "[[\"s1\",null]]",
                "[[\"c1\",\"t1\"]]"
            })
    void pairsHaveTheirShape(String response) {
        String item = api.item("match", 0).get("id").asText();
        assertThat(api.put(item, 1_000, response).status()).isEqualTo(422);
        assertThat(api.put(item, 1, "[[\"s1\",\"t1\"]]").status()).isIn(200, 409);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "[\"c1\"]", "[\"c1\",\"c1\",\"c2\",\"c3\"]", "[[\"c1\",\"c2\"]]"})
    void anOrderIsAllOfIt(String response) {
        String item = api.item("order", 0).get("id").asText();
        assertThat(api.put(item, 1_000, response).status()).isEqualTo(422);
    }

    @Test
    void itTakesJsonOnly() {
        APIResponse form = browser.request()
                .put(
                        api.address(fresh()),
                        RequestOptions.create()
                                .setData("revision=1")
                                .setHeader("Content-Type", "application/x-www-form-urlencoded")
                                .setHeader("X-CSRF-Token", api.token()));
        assertThat(form.status()).isEqualTo(415);
        APIResponse post = browser.request()
                .post(
                        api.address(fresh()),
                        RequestOptions.create()
                                .setData("{}")
                                .setHeader("Content-Type", "application/json")
                                .setHeader("X-CSRF-Token", api.token()));
        assertThat(post.status()).isEqualTo(405);
    }

    @Test
    void withoutTheTokenNothingIsSaved() {
        String item = fresh();
        long before = api.item(item).get("revision").longValue();
        for (String token : new String[] {"", "wrong"}) {
            APIResponse refused = browser.request()
                    .put(
                            api.address(item),
                            RequestOptions.create()
                                    .setData("{\"revision\":99,\"response\":[\"c1\"]}")
                                    .setHeader("Content-Type", "application/json")
                                    .setHeader("X-CSRF-Token", token));
            assertThat(refused.status()).isEqualTo(403);
            assertThat(refused.headers().get("content-type")).startsWith(Problem.MEDIA_TYPE);
        }
        assertThat(api.item(item).get("revision").longValue()).isEqualTo(before);
    }

    @Test
    void withoutASessionEverythingIsUnauthorized() {
        try (BrowserContext visitor = Browser.visitor(PLATFORM)) {
            AttemptApi stranger = new AttemptApi(visitor, attempt);
            assertThat(stranger.get().status()).isEqualTo(401);
            assertThat(stranger.put(fresh(), 1, "[\"c1\"]").status()).isEqualTo(401);
            assertThat(new AttemptApi(visitor, "nothing").get().status()).isEqualTo(401);
        }
    }

    @Test
    void theAttemptOfSomebodyElseLooksAbsent() {
        for (Demo other : List.of(Demo.AUTHOR, Demo.ADMIN)) {
            try (BrowserContext stranger = other.signedIn(PLATFORM)) {
                AttemptApi foreign = new AttemptApi(stranger, attempt);
                AttemptApi absent = new AttemptApi(stranger, "00000000000000000000000000");
                assertThat(foreign.get().status()).isEqualTo(404);
                assertThat(foreign.get().text()).isEqualTo(absent.get().text());
                assertThat(foreign.put(fresh(), 99, "[\"c1\"]").status()).isEqualTo(404);
                assertThat(foreign.put(fresh(), 99, "[\"c1\"]").text())
                        .isEqualTo(absent.put(fresh(), 99, "[\"c1\"]").text());
            }
        }
    }

    @Test
    void anItemThatWasNotDrawnIsAbsent() {
        assertThat(api.put("no-such-item", 1, "[\"c1\"]").status()).isEqualTo(404);
        assertThat(api.put("..%2f..", 1, "[\"c1\"]").status()).isIn(400, 404);
    }

    @Test
    void aClosedAttemptIsGone() {
        try (Sitting over = Sitting.with(PLATFORM, "choice")) {
            AttemptApi closed = over.api();
            String item = closed.item("choice", 1).get("id").asText();
            closed.put(item, 1, "[\"c1\"]");
            over.learner.handIn();
            APIResponse gone = closed.put(item, 2, "[\"c2\"]");
            assertThat(gone.status()).isEqualTo(410);
            assertThat(gone.headers().get("content-type")).startsWith(Problem.MEDIA_TYPE);
            assertThat(closed.view().get("state").asText()).isEqualTo("SUBMITTED");
            assertThat(closed.item(item).get("revision").longValue()).isEqualTo(1);
        }
    }

    /** What authors write beside the options: an option may be shown, a reason never before the end. */
    @Test
    void noKeyReachesTheBrowserBeforeTheEnd() throws IOException {
        String json = api.get().text();
        String html = browser.request().get("/attempt/" + attempt).text();
        assertThat(names(api.view()))
                .containsExactlyInAnyOrder(
                        "id",
                        "enrollment",
                        "courseVersion",
                        "state",
                        "tryNumber",
                        "triesGranted",
                        "needed",
                        "startedAt",
                        "items",
                        "prompt",
                        "interaction",
                        "revision",
                        "response",
                        "savedAt",
                        "answered",
                        "type",
                        "maxChoices",
                        "choices",
                        "sources",
                        "targets",
                        "text");
        assertThat(api.view().get("enrollment").asText()).isEqualTo(sitting.enrollment);
        assertThat(html).doesNotContainIgnoringCase("rationale", "correctResponse", "data-correct");
        List<String> rationales = rationales();
        assertThat(rationales).hasSizeGreaterThan(40);
        String letters = AnswerKey.letters((json + html).replace("&quot;", ""));
        for (String rationale : rationales) {
            assertThat(letters).doesNotContain(AnswerKey.letters(rationale));
        }
    }

    private static Set<String> names(JsonNode json) {
        Set<String> names = new TreeSet<>();
        json.properties().forEach(property -> names.add(property.getKey()));
        json.forEach(child -> names.addAll(names(child)));
        return names;
    }

    private static List<String> rationales() throws IOException {
        Path file = Path.of(System.getProperty("carryover.home"), "content/courses", Learner.COURSE, "items.yaml");
        Matcher rationale = Pattern.compile("rationale: \"(.{20,}?)(\\[@|\"})").matcher(Files.readString(file));
        return rationale.results().map(found -> found.group(1)).toList();
    }

    /** A choice of one, at the front of its revisions. */
    private static String fresh() {
        for (JsonNode item : api.view().get("items")) {
            if (item.at("/interaction/maxChoices").asInt() == 1
                    && item.get("revision").longValue() == 0) {
                return item.get("id").asText();
            }
        }
        return api.item("choice", 1).get("id").asText();
    }

    private static String order() {
        StringBuilder ids = new StringBuilder();
        api.item("order", 0)
                .at("/interaction/choices")
                .forEach(choice -> ids.append(ids.isEmpty() ? "" : ",").append(choice.get("id")));
        return "[" + ids + "]";
    }
}

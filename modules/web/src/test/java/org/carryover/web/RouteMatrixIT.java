package org.carryover.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.RequestOptions;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.carryover.web.Routes.Route;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every address that {@link Routes} lists, asked for by everybody: a visitor, the therapist whom its objects belong to, another therapist, an author and an
 * administrator. An address without a line here fails, so that none is forgotten.
 */
class RouteMatrixIT {

    private enum Who {
        VISITOR,
        HOLDER,
        STRANGER,
        AUTHOR,
        ADMINISTRATOR
    }

    /** What is asked: most addresses are read; some only take a change. */
    private record Asked(String method, String body) {

        static final Asked READING = new Asked("GET", null);
    }

    private static final String LESSON = "/api/v1/enrollments/{enrollment}/lessons/{lesson}";

    private static final Map<String, Asked> CHANGES = Map.of(
            "/api/v1/attempts/{attempt}/responses/{item}",
            new Asked("PUT", "{\"revision\":1,\"response\":[]}"),
            LESSON + "/place",
            new Asked("PUT", "{\"anchor\":\"top\"}"),
            LESSON + "/active-time",
            new Asked("POST", "{\"seconds\":1}"),
            LESSON + "/reflections/{prompt}",
            new Asked("PUT", "{\"text\":\"Mine.\"}"),
            LESSON + "/notes",
            new Asked("POST", "{\"anchor\":\"top\",\"text\":\"Mine.\"}"),
            LESSON + "/notes/{note}",
            new Asked("PUT", "{\"text\":\"Mine.\"}"));

    /** Beside the holder, an administrator reads these: they are what auditors ask for. */
    private static final Set<String> ADMINISTRATOR_TOO = Set.of(
            "/result/{attempt}",
            "/certificate/{number}",
            "/certificate/{number}/{revision}",
            "/files/certificates/{number}/{revision}");

    /** What is published in a course: its authors and administrators may look at it without enrolling. */
    private static final Set<String> AUTHORS_TOO =
            Set.of("/files/media/{version}/{name}", "/files/tools/{version}/{tool}");

    /** These only take a form or lead on. */
    private static final Set<String> ELSEWHERE = Set.of("/sign-out", "/author/upload");

    private static final Platform PLATFORM = Platform.common();
    private static final Map<Who, BrowserContext> BROWSERS = new HashMap<>();
    private static final Map<String, String> VALUES = new LinkedHashMap<>();

    @BeforeAll
    static void everybodyComes() {
        BROWSERS.put(Who.VISITOR, Browser.visitor(PLATFORM));
        BROWSERS.put(Who.HOLDER, Newcomer.on(PLATFORM).signedIn());
        BROWSERS.put(Who.STRANGER, Newcomer.on(PLATFORM).signedIn());
        BROWSERS.put(Who.AUTHOR, Demo.AUTHOR.signedIn(PLATFORM));
        BROWSERS.put(Who.ADMINISTRATOR, Demo.ADMIN.signedIn(PLATFORM));
        RouteObjects.made(BROWSERS.get(Who.HOLDER), BROWSERS.get(Who.AUTHOR), BROWSERS.get(Who.ADMINISTRATOR), VALUES);
    }

    @AfterAll
    static void everybodyGoes() {
        BROWSERS.values().forEach(BrowserContext::close);
    }

    static Stream<Route> routes() {
        return Routes.ALL.stream().filter(route -> !route.pattern().endsWith("**"));
    }

    @ParameterizedTest
    @MethodSource("routes")
    void answersWhomItIsFor(Route route) {
        Map<Who, Boolean> answered = new LinkedHashMap<>();
        Map<Who, Boolean> expected = new LinkedHashMap<>();
        for (Who who : Who.values()) {
            expected.put(who, mayUse(route, who));
            answered.put(who, answered(route, who));
        }
        assertThat(answered).isEqualTo(expected);
    }

    /** What may not be seen looks like what is not there: the same status and the same words. */
    @ParameterizedTest
    @MethodSource("routes")
    void whatIsForbiddenLooksLikeWhatIsAbsent(Route route) {
        for (Who who : List.of(Who.STRANGER, Who.AUTHOR, Who.ADMINISTRATOR)) {
            if (!mayUse(route, who) && !ELSEWHERE.contains(route.pattern())) {
                APIResponse absent = ask(who, asked(route), absent(route));
                APIResponse forbidden = ask(who, asked(route), address(route));
                assertThat(forbidden.status()).as(who + " " + route).isEqualTo(404);
                assertThat(words(forbidden)).as(who + " " + route).isEqualTo(words(absent));
            }
        }
    }

    private static boolean mayUse(Route route, Who who) {
        return switch (route.access()) {
            case ANYONE -> true;
            case SIGNED_IN -> mayUsePersonal(route, who);
            case AUTHOR -> who == Who.AUTHOR;
            case ADMINISTRATOR -> who == Who.ADMINISTRATOR;
        };
    }

    private static boolean mayUsePersonal(Route route, Who who) {
        boolean personal = route.pattern().contains("{");
        return switch (who) {
            case VISITOR -> false;
            case HOLDER -> true;
            case STRANGER -> !personal;
            case AUTHOR -> !personal || AUTHORS_TOO.contains(route.pattern());
            case ADMINISTRATOR ->
                !personal || ADMINISTRATOR_TOO.contains(route.pattern()) || AUTHORS_TOO.contains(route.pattern());
        };
    }

    /** Whether the door opens: neither the sign-in nor "not here" is the answer. What is wrong with a form is an answer. */
    private static boolean answered(Route route, Who who) {
        APIResponse response = ask(who, asked(route), address(route));
        assertThat(response.status())
                .as(who + " " + route + ": " + response.text())
                .isLessThan(500);
        boolean sentToSignIn = response.status() == 302
                && response.headers().getOrDefault("location", "").contains("/sign-in?");
        boolean shut = Set.of(401, 403, 404).contains(response.status());
        return !sentToSignIn && !shut;
    }

    private static Asked asked(Route route) {
        return CHANGES.getOrDefault(route.pattern(), Asked.READING);
    }

    private static String address(Route route) {
        Matcher parameter = Pattern.compile("\\{(\\w+)}").matcher(route.pattern());
        return parameter.replaceAll(found -> {
            String own = route.pattern() + " " + found.group(1);
            String value = VALUES.getOrDefault(own, VALUES.get(found.group(1)));
            assertThat(value).as("a value for " + own).isNotNull();
            return value;
        });
    }

    /** The same address with objects that never were; where the address names none, one that never was. */
    private static String absent(Route route) {
        String nothing = "nothing-of-the-kind";
        return route.pattern().contains("{") ? route.pattern().replaceAll("\\{\\w+}", nothing) : "/" + nothing;
    }

    private static APIResponse ask(Who who, Asked asked, String address) {
        BrowserContext browser = BROWSERS.get(who);
        RequestOptions options =
                RequestOptions.create().setMethod(asked.method()).setMaxRedirects(0);
        if (asked.body() != null) {
            options.setHeader("Content-Type", "application/json").setData(asked.body());
            options.setHeader(
                    "X-CSRF-Token",
                    AttemptApi.json(browser.request().get("/api/v1/session"))
                            .path("csrfToken")
                            .asText("none"));
        }
        return browser.request().fetch(address, options);
    }

    /** Without what differs from answer to answer: the address, the nonce, the view. */
    private static String words(APIResponse response) {
        return response.text()
                .replaceAll("(?s)<(script|style|head|form)\\b.*?</\\1>", "")
                .replaceAll("<[^>]*>", " ")
                .replaceAll("\"instance\":\"[^\"]*\"", "")
                .replaceAll("\\s+", " ")
                .strip();
    }
}

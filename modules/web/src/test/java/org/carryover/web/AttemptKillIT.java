package org.carryover.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.io.IOException;
import java.net.CookieManager;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.carryover.shared.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server dies while therapists answer. What it had acknowledged is there afterwards, and who was in the middle goes on. */
class AttemptKillIT {

    private static final int THERAPISTS = 4;

    @TempDir
    private Path data;

    @Test
    void noAcknowledgedAnswerIsLost() throws Exception {
        try (Platform platform = new Platform(data, Map.of("CARRYOVER_DEMO", "true"))) {
            platform.start();
            List<Therapist> therapists = new ArrayList<>();
            for (int i = 0; i < THERAPISTS; i++) {
                try (Sitting sitting = Sitting.with(platform, "choice")) {
                    therapists.add(new Therapist(platform, sitting));
                }
            }
            try (Sitting watched = Sitting.with(platform, "choice")) {
                Locator question = Sitting.choices(watched.page).first();
                question.locator("label.opt").first().click();
                assertThat(Sitting.save(question)).hasText(Sitting.SAVED);

                List<Thread> threads =
                        therapists.stream().map(Thread.ofPlatform()::start).toList();
                Thread.sleep(3_000);
                platform.kill();
                for (Thread thread : threads) {
                    thread.join();
                }
                question.locator("label.opt").nth(1).click();
                assertThat(Sitting.total(watched.page)).hasText("Offline, answers kept in this browser");
                platform.start();

                for (Therapist therapist : therapists) {
                    therapist.finds();
                }
                goesOn(watched, question);
            }
        }
    }

    /** The sessions went with the server: the page asks to sign in again, in place. */
    private static void goesOn(Sitting watched, Locator question) {
        // When the server was away for long, a dialog with the same button lies above the note.
        watched.page.evaluate(
                "() => (document.querySelector('dialog[open] [data-retry]') ?? document.querySelector('[data-retry]')).click()");
        Locator dialog = watched.dialog("sign-in");
        assertThat(dialog).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(40_000));
        dialog.getByLabel("E-mail").fill(watched.who.email());
        dialog.getByLabel("Password").fill(watched.who.password());
        dialog.locator("button[type=submit]").click();
        assertThat(Sitting.save(question))
                .hasText(Sitting.SAVED, new LocatorAssertions.HasTextOptions().setTimeout(20_000));
        assertThat(watched.stored(question)).isEqualTo("[\"c2\"]");
        watched.learner.handIn();
    }

    /** Answers as fast as the server takes it, and remembers what was acknowledged. */
    private static final class Therapist implements Runnable {

        private record Acknowledged(long revision, String response) {}

        private final Platform platform;
        private final Newcomer who;
        private final String attempt;
        private final List<String> items = new ArrayList<>();
        private final Map<String, Acknowledged> acknowledged = new ConcurrentHashMap<>();
        private final HttpClient client = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .connectTimeout(Duration.ofSeconds(2))
                .build();

        Therapist(Platform platform, Sitting sitting) {
            this.platform = platform;
            this.who = sitting.who;
            this.attempt = sitting.attempt;
            for (JsonNode item : sitting.api().view().get("items")) {
                if (item.at("/interaction/type").asText().equals("choice")) {
                    items.add(item.get("id").asText());
                }
            }
        }

        @Override
        public void run() {
            try {
                String token = signIn();
                for (long revision = 1; ; revision++) {
                    for (String item : items) {
                        answer(token, item, revision);
                    }
                }
            } catch (IOException dead) {
                // as planned
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        private void answer(String token, String item, long revision) throws IOException, InterruptedException {
            String response = "[\"c" + (1 + revision % 2) + "\"]";
            HttpResponse<String> saved = client.send(
                    request("/responses/" + item)
                            .header("X-CSRF-Token", token)
                            .PUT(body("{\"revision\":%d,\"response\":%s}".formatted(revision, response)))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            if (saved.statusCode() == 200) {
                acknowledged.put(item, new Acknowledged(revision, response));
            }
        }

        /** At least what was acknowledged: the last one may be there although its acknowledgment was lost with the server. */
        void finds() throws IOException, InterruptedException {
            signIn();
            JsonNode view = Json.mapper()
                    .readTree(client.send(request("").GET().build(), HttpResponse.BodyHandlers.ofString())
                            .body());
            assertThat(acknowledged).isNotEmpty();
            for (JsonNode item : view.get("items")) {
                Acknowledged last = acknowledged.get(item.get("id").asText());
                if (last != null) {
                    long revision = item.get("revision").longValue();
                    assertThat(revision).isBetween(last.revision(), last.revision() + 1);
                    if (revision == last.revision()) {
                        assertThat(item.get("response").toString()).isEqualTo(last.response());
                    }
                }
            }
        }

        private String signIn() throws IOException, InterruptedException {
            HttpRequest request = HttpRequest.newBuilder(platform.at("/api/v1/session"))
                    .header("Content-Type", "application/json")
                    .POST(body(Json.write(Map.of("email", who.email(), "password", who.password()))))
                    .build();
            String session =
                    client.send(request, HttpResponse.BodyHandlers.ofString()).body();
            return Json.mapper().readTree(session).get("csrfToken").asText();
        }

        private HttpRequest.Builder request(String path) {
            return HttpRequest.newBuilder(platform.at("/api/v1/attempts/" + attempt + path))
                    .timeout(Duration.ofSeconds(20))
                    .header("Content-Type", "application/json");
        }

        private static HttpRequest.BodyPublisher body(String json) {
            return HttpRequest.BodyPublishers.ofString(json);
        }
    }
}

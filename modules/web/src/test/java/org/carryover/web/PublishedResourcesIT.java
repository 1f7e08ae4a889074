package org.carryover.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import java.util.stream.StreamSupport;
import org.carryover.shared.Json;
import org.junit.jupiter.api.Test;

/** Courses and strategies as JSON, for everybody. */
class PublishedResourcesIT {

    private final Platform platform = Platform.common();

    @Test
    void theCoursesAreListed() {
        JsonNode answer = get("/api/v1/courses");
        assertThat(answer.get("total").asInt())
                .isGreaterThanOrEqualTo(13)
                .isEqualTo(answer.get("courses").size());
        JsonNode course = StreamSupport.stream(answer.get("courses").spliterator(), false)
                .filter(listed -> listed.get("slug").asText().equals("coaching-parents-partnership"))
                .findAny()
                .orElseThrow();
        assertThat(course.get("contactHours").decimalValue()).isEqualByComparingTo("1");
        assertThat(course.get("url").asText()).isEqualTo("/course/coaching-parents-partnership");
    }

    @Test
    void aCourseTellsWhatIsPublishedBeforeEnrollmentAndNoLesson() {
        JsonNode course = get("/api/v1/courses/coaching-parents-partnership");
        assertThat(course.get("outcomes").size()).isEqualTo(6);
        assertThat(course.get("lessons").size()).isEqualTo(8);
        assertThat(course.get("lessons").get(0).fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("id", "title", "summary", "outcomes", "minutes");
        assertThat(course.get("hours").get("method").get("type").asText()).isEqualTo("mergener");
        assertThat(course.get("postTest").get("passMark").asInt()).isEqualTo(80);
        assertThat(course.get("state").get("type").asText()).isEqualTo("published");
    }

    @Test
    void aStrategyIsWholeAndNamesItsHandouts() {
        JsonNode card = get("/api/v1/strategies/body-before-words");
        assertThat(card.get("title").asText()).isEqualTo("Body before words");
        assertThat(card.get("steps").size()).isEqualTo(6);
        assertThat(card.get("evidence").asText()).isEqualTo("review");
        assertThat(card.get("references").get(0).get("finding").asText()).isNotEmpty();
        assertThat(card.get("handouts").get(0).get("pdf").asText()).isEqualTo("/files/handouts/en/body-before-words");
    }

    private JsonNode get(String path) {
        try (BrowserContext visitor = Browser.visitor(platform)) {
            APIResponse answer = visitor.request().get(path);
            assertThat(answer.status()).isEqualTo(200);
            return Json.read(answer.text(), JsonNode.class);
        }
    }
}

package org.carryover.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.carryover.shared.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchResourceIT {

    private final Platform platform = Platform.common();

    @Test
    void theServerIsReadyWhenTheIndexIs() throws Exception {
        JsonNode health = json(get("/health/ready"));
        assertThat(health.at("/status").asText()).isEqualTo("UP");
        assertThat(health.at("/checks").findValuesAsText("name")).contains("search index");
    }

    @Test
    void answersAsThePublishedContractSays() throws Exception {
        JsonNode answer = json(get("/api/v1/search?q=xylophone&kind=strategy&kind=handout&age=A3&page=1&size=5"));
        assertThat(answer.at("/query").asText()).isEqualTo("xylophone");
        assertThat(answer.at("/total").isIntegralNumber()).isTrue();
        assertThat(answer.at("/tookMillis").isIntegralNumber()).isTrue();
        assertThat(answer.at("/hits").isArray()).isTrue();
        assertThat(answer.at("/facets").isObject()).isTrue();
        assertThat(answer.has("suggestion")).isTrue();
        assertThat(answer.size()).isEqualTo(6);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "page=0 | page: a whole number from 1 to 10000",
                "page=one | page: a whole number from 1 to 10000",
                "page=2&page=3 | page: only once",
                "page=1000&size=50 | page: there is no page beyond hit 10000",
                "size=51 | size: a whole number from 1 to 50",
                "size=-1 | size: a whole number from 1 to 50",
                "kind=banana | kind: one of course, lesson, strategy, handout, term",
                "evidence=strong | evidence: one of guideline, review, trial, small-study, practice-based",
                "topic=%3Cscript%3E | topic: an id of letters, digits and hyphens",
                "lang=../etc | lang: an id of letters, digits and hyphens",
            })
    void saysWhatIsWrongWithAParameter(String parameters, String detail) throws Exception {
        HttpResponse<String> response = get("/api/v1/search?q=calm&" + parameters);
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        assertThat(Json.mapper().readTree(response.body()).at("/detail").asText())
                .isEqualTo(detail);
    }

    @Test
    void aQueryHasALimit() throws Exception {
        assertThat(get("/api/v1/search?q=" + "a".repeat(200)).statusCode()).isEqualTo(200);
        assertThat(get("/api/v1/search?q=" + "a".repeat(201)).statusCode()).isEqualTo(400);
        assertThat(get("/api/v1/suggestions?q=" + "a".repeat(201)).statusCode()).isEqualTo(400);
    }

    @Test
    void whatQuerySyntaxUsesElsewhereIsJustText() throws Exception {
        for (String text :
                new String[] {"%22", "%28a+OR", "*:*", "title%3Ax", "%5B1+TO+2%5D", "~%5E+-", "%00", "%F0%9F%99%82"}) {
            assertThat(get("/api/v1/search?q=" + text).statusCode()).as(text).isEqualTo(200);
            assertThat(get("/api/v1/suggestions?q=" + text).statusCode())
                    .as(text)
                    .isEqualTo(200);
        }
    }

    private JsonNode json(HttpResponse<String> response) throws IOException {
        assertThat(response.statusCode()).isEqualTo(200);
        return Json.mapper().readTree(response.body());
    }

    private HttpResponse<String> get(String address) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(platform.at(address)).build(), HttpResponse.BodyHandlers.ofString());
        }
    }
}

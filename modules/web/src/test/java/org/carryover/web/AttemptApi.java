package org.carryover.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.RequestOptions;
import org.carryover.shared.Json;

/** Speaks with the resource of an attempt as a program does: with the session of a browser, and its token. */
final class AttemptApi {

    private final BrowserContext browser;
    private final String attempt;

    AttemptApi(BrowserContext browser, String attempt) {
        this.browser = browser;
        this.attempt = attempt;
    }

    static JsonNode json(APIResponse response) {
        try {
            return Json.mapper().readTree(response.text());
        } catch (JsonProcessingException e) {
            throw new AssertionError("No JSON: " + response.status() + " " + response.text(), e);
        }
    }

    APIResponse get() {
        return browser.request().get("/api/v1/attempts/" + attempt);
    }

    JsonNode view() {
        return json(get());
    }

    /** The item of that interaction, first of its kind; of {@code choice} one with that many to choose. */
    JsonNode item(String type, int most) {
        for (JsonNode item : view().get("items")) {
            JsonNode interaction = item.get("interaction");
            if (interaction.get("type").asText().equals(type)
                    && interaction.path("maxChoices").asInt(most) == most) {
                return item;
            }
        }
        throw new AssertionError("No " + type + " among the items drawn");
    }

    JsonNode item(String id) {
        for (JsonNode item : view().get("items")) {
            if (item.get("id").asText().equals(id)) {
                return item;
            }
        }
        throw new AssertionError("No item " + id);
    }

    APIResponse put(String item, long revision, String response) {
        return send(item, "{\"revision\":%d,\"response\":%s}".formatted(revision, response));
    }

    APIResponse send(String item, String body) {
        return browser.request()
                .put(
                        address(item),
                        RequestOptions.create()
                                .setData(body)
                                .setHeader("Content-Type", "application/json")
                                .setHeader("X-CSRF-Token", token()));
    }

    String address(String item) {
        return "/api/v1/attempts/" + attempt + "/responses/" + item;
    }

    String token() {
        return json(browser.request().get("/api/v1/session")).get("csrfToken").asText();
    }
}

package org.carryover.web;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.carryover.shared.Json;

/**
 * What went wrong, as RFC 9457 writes it.
 *
 * @param detail what to do, for the person behind the program
 * @param more members beside the standard ones
 */
public record Problem(
        @JsonProperty String title,
        @JsonProperty int status,
        @JsonProperty String detail,
        @JsonAnyGetter Map<String, Object> more) {

    public static final String MEDIA_TYPE = "application/problem+json";

    public static Problem of(int status, String title, String detail) {
        return new Problem(title, status, detail, Map.of());
    }

    /** Absent or forbidden, which are told alike. */
    public static Problem absent() {
        return of(404, "Not here", "There is nothing at this address for this account.");
    }

    public Problem with(Map<String, Object> members) {
        return new Problem(title, status, detail, members);
    }

    public Response response() {
        return Response.status(status).type(MEDIA_TYPE).entity(Json.write(this)).build();
    }

    void write(HttpServletResponse response) throws IOException {
        response.setStatus(status);
        response.setContentType(MEDIA_TYPE);
        response.setHeader("Cache-Control", "no-store");
        response.getOutputStream().write(Json.write(this).getBytes(StandardCharsets.UTF_8));
    }
}

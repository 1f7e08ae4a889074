package org.carryover.web.api;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.Map;
import org.carryover.assessment.Assessments;
import org.carryover.assessment.AttemptId;
import org.carryover.assessment.AttemptView;
import org.carryover.assessment.SaveResult;
import org.carryover.web.ActiveUser;
import org.carryover.web.Problem;

/**
 * An attempt at a post-test for the page on which it is taken. Each response comes under a revision that the page counts; what is answered with
 * {@code savedAt} is on disk, and nothing else is called saved.
 */
@Path("/attempts/{attempt}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class AttemptResource {

    @Inject
    private Assessments assessments;

    @Inject
    private ActiveUser activeUser;

    @PathParam("attempt")
    private String attempt;

    /** Everything that the learner may see of it, keys excepted: there are none in this view. */
    @GET
    public AttemptView attempt() {
        return assessments.attempt(activeUser.actor(), id());
    }

    @PUT
    @Path("/responses/{item}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response save(@PathParam("item") String item, JsonNode body) {
        return answer(assessments.save(activeUser.actor(), id(), item, revision(body), body.get("response")));
    }

    /** Read by hand: bound to a number, {@code "7"} and 7.9 would count as one. */
    private static long revision(JsonNode body) {
        JsonNode revision = body.path("revision");
        if (!revision.isIntegralNumber() || !revision.canConvertToLong() || !body.has("response")) {
            throw new BadRequestException("The body is {\"revision\": whole number, \"response\": array}");
        }
        return revision.longValue();
    }

    private static Response answer(SaveResult result) {
        return switch (result) {
            case SaveResult.Saved saved -> Response.ok(saved).build();
            case SaveResult.Stale stale -> stale(stale);
            case SaveResult.Closed closed ->
                Problem.of(
                                410,
                                "This post-test was handed in",
                                "It takes no more answers. Its result is on the result page.")
                        .response();
            case SaveResult.Withdrawn withdrawn ->
                Problem.of(
                                410,
                                "This course was withdrawn",
                                "The post-test takes no answers for now. The reason: " + withdrawn.reason()
                                        + " What was saved before is kept. You need not do anything: "
                                        + "if the course is opened again, you go on from there.")
                        .with(Map.of("withdrawn", true))
                        .response();
            case SaveResult.Misshapen misshapen ->
                Problem.of(422, "This does not answer the question", misshapen.reason() + ".")
                        .response();
        };
    }

    private static Response stale(SaveResult.Stale stale) {
        Map<String, Object> stored = new HashMap<>();
        stored.put("revision", stale.revision());
        stored.put("response", stale.response());
        return Problem.of(409, "Another answer is saved", "Go on from the revision and the response given here.")
                .with(stored)
                .response();
    }

    private AttemptId id() {
        return new AttemptId(attempt);
    }
}

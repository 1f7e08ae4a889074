package org.carryover.web.api;

import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.carryover.shared.Absent;
import org.carryover.shared.Forbidden;
import org.carryover.shared.Ids;
import org.carryover.web.Problem;

/** Every exception of a resource becomes a problem document. */
@Provider
public class Problems implements ExceptionMapper<Throwable> {

    private static final Logger LOG = Logger.getLogger(Problems.class.getName());

    @Override
    public Response toResponse(Throwable e) {
        return problem(e).response();
    }

    private static Problem problem(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof Absent || cause instanceof Forbidden || cause instanceof NotFoundException) {
                return Problem.absent();
            }
            if (cause instanceof WebApplicationException refused) {
                return refusal(refused);
            }
        }
        String id = Ids.random(8);
        LOG.log(Level.SEVERE, e, () -> "Fault " + id);
        return Problem.of(500, "Something broke on our side", "It is written down for us. Try again in a minute.")
                .with(Map.of("fault", id));
    }

    private static Problem refusal(WebApplicationException e) {
        Response.StatusType status = e.getResponse().getStatusInfo();
        String detail = switch (status.getStatusCode()) {
            case 405 -> "This address does not take that method.";
            case 406 -> "This address answers in JSON.";
            case 415 -> "This address takes JSON: send Content-Type: application/json.";
            default -> e.getMessage();
        };
        return Problem.of(status.getStatusCode(), status.getReasonPhrase(), detail);
    }
}

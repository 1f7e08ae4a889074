package org.carryover.web.files;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.carryover.shared.Absent;
import org.carryover.strategies.Handout;
import org.carryover.strategies.Strategies;

/** Family handouts as PDF. Browsers ask again each time and hear that nothing has changed: a corrected safety line must reach everybody. */
@Path("/handouts")
@RequestScoped
public class HandoutFile {

    @Inject
    private Strategies strategies;

    @GET
    @Path("/{lang}/{slug}")
    public Response handout(@PathParam("lang") String lang, @PathParam("slug") String slug, @Context Request request) {
        Handout handout = strategies.handout(lang, slug).orElseThrow(() -> new Absent("handout " + lang + "/" + slug));
        EntityTag revision =
                new EntityTag(handout.revision() + "-" + handout.publishedAt().toEpochMilli());
        Response.ResponseBuilder answer = request.evaluatePreconditions(revision);
        if (answer == null) {
            answer = Response.ok(strategies.handoutPdf(lang, slug), "application/pdf")
                    .header("Content-Disposition", "inline; filename=\"" + slug + "-" + lang + ".pdf\"")
                    .tag(revision);
        }
        return answer.header("Cache-Control", "no-cache").build();
    }
}

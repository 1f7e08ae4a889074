package org.carryover.web.files;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.carryover.catalog.Catalog;
import org.carryover.catalog.CourseVersionId;
import org.carryover.learning.Learning;
import org.carryover.shared.Absent;
import org.carryover.web.ActiveUser;

/** The practice tools of a course version, for who reads it. */
@Path("/tools/{version}/{tool}")
@RequestScoped
public class ToolFiles {

    @Inject
    private Catalog catalog;

    @Inject
    private Learning learning;

    @Inject
    private ActiveUser activeUser;

    @GET
    public Response pdf(@PathParam("version") String version, @PathParam("tool") String tool) {
        CourseVersionId id = new CourseVersionId(version);
        if (!learning.mayRead(activeUser.actor(), id)) {
            throw new Absent("tools of course version " + version);
        }
        byte[] pdf = catalog.toolPdf(id, tool);
        return Response.ok(pdf, "application/pdf")
                .header("Content-Disposition", "attachment; filename=\"" + tool + ".pdf\"")
                .build();
    }
}

package org.carryover.web.author;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Response;
import org.carryover.authoring.ContentPackages;
import org.carryover.catalog.Catalog;
import org.carryover.catalog.Media;
import org.carryover.shared.Absent;
import org.carryover.web.ActiveUser;

/** Figures, recordings and practice tools of a package that is looked at, for its author. */
@Path("/preview/{package}/{slug}")
@RequestScoped
public class PreviewFiles {

    @Inject
    private ContentPackages packages;

    @Inject
    private Catalog catalog;

    @Inject
    private ActiveUser activeUser;

    @PathParam("package")
    private String packageId;

    @PathParam("slug")
    private String slug;

    @GET
    @Path("/media/{name}")
    public Response media(@PathParam("name") String name) {
        Media media = packages.previewMedia(activeUser.actor(), packageId, slug, name)
                .orElseThrow(() -> new Absent("media " + name));
        CacheControl never = new CacheControl();
        never.setNoStore(true);
        return Response.ok(media.bytes(), media.file().type())
                .cacheControl(never)
                .build();
    }

    @GET
    @Path("/tools/{tool}")
    public Response tool(@PathParam("tool") String tool) {
        byte[] pdf = catalog.toolPdf(packages.preview(activeUser.actor(), packageId, slug), tool);
        return Response.ok(pdf, "application/pdf")
                .header("Content-Disposition", "attachment; filename=\"" + tool + ".pdf\"")
                .build();
    }
}

package org.carryover.web.files;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.carryover.catalog.Catalog;
import org.carryover.catalog.CourseVersionId;
import org.carryover.catalog.MediaFile;
import org.carryover.learning.Learning;
import org.carryover.shared.Absent;
import org.carryover.web.ActiveUser;

/** Figures, recordings and captions of a course version, for who reads it. Players ask for ranges. */
@Path("/media/{version}/{name}")
@RequestScoped
public class MediaFiles {

    @Inject
    private Catalog catalog;

    @Inject
    private Learning learning;

    @Inject
    private ActiveUser activeUser;

    @GET
    public Response file(
            @PathParam("version") String version,
            @PathParam("name") String name,
            @HeaderParam("Range") String range,
            @Context Request request) {
        CourseVersionId id = new CourseVersionId(version);
        if (!learning.mayRead(activeUser.actor(), id)) {
            throw new Absent("media of course version " + version);
        }
        MediaFile file = catalog.mediaFile(id, name).orElseThrow(() -> new Absent("media " + name));
        EntityTag tag = new EntityTag(file.sha256());
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        if (unchanged != null) {
            return unchanged.cacheControl(whileSignedIn()).build();
        }
        return ByteRange.of(range, file.size())
                .map(part -> part.isSatisfiable() ? partial(file, part) : ByteRange.unsatisfiable(file.size()))
                .orElseGet(() -> Response.ok(catalog.mediaBytes(file, 0, Math.toIntExact(file.size()))))
                .type(file.type())
                .tag(tag)
                .header("Accept-Ranges", "bytes")
                .cacheControl(whileSignedIn())
                .build();
    }

    private Response.ResponseBuilder partial(MediaFile file, ByteRange part) {
        return Response.status(Response.Status.PARTIAL_CONTENT)
                .entity(catalog.mediaBytes(file, part.from(), part.length()))
                .header("Content-Range", part.header(file.size()));
    }

    /** The bytes of a hash never change; the browser asks again only whether this person still may. */
    private static CacheControl whileSignedIn() {
        CacheControl control = new CacheControl();
        control.setPrivate(true);
        control.setNoTransform(false);
        control.setNoCache(true);
        return control;
    }
}

package org.carryover.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Map;
import org.carryover.learning.Act;
import org.carryover.learning.ActiveTime;
import org.carryover.learning.EnrollmentId;
import org.carryover.learning.Learning;
import org.carryover.learning.NoteResult;
import org.carryover.learning.Place;
import org.carryover.learning.StudyNotes;
import org.carryover.web.ActiveUser;
import org.carryover.web.Problem;

/** What the page of a lesson tells while it is read: where, for how long, and what the learner writes. */
@Path("/enrollments/{enrollment}/lessons/{lesson}")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class LessonResource {

    @Inject
    private Learning learning;

    @Inject
    private StudyNotes notes;

    @Inject
    private ActiveUser activeUser;

    @PathParam("enrollment")
    private String enrollment;

    @PathParam("lesson")
    private String lesson;

    /** @param anchor the id of the paragraph at the top of the screen; null when the lesson was only opened */
    public record Reading(String anchor) {}

    /** @param seconds visible and in use, since the last time this was told */
    public record Beat(Integer seconds) {}

    public record Counted(long lessonSeconds, long totalSeconds) {}

    public record Written(String text) {}

    /** @param text null for a bookmark */
    public record NewNote(String anchor, String text) {}

    @PUT
    @Path("/place")
    public Response place(Reading reading) {
        Act act = reading.anchor() == null
                ? learning.viewed(activeUser.actor(), id(), lesson)
                : learning.reached(activeUser.actor(), id(), place(reading.anchor()));
        return act == Act.CLOSED ? closed() : Response.noContent().build();
    }

    @POST
    @Path("/active-time")
    public Counted activeTime(Beat beat) {
        if (beat.seconds() == null || beat.seconds() < 0) {
            throw new BadRequestException("seconds is a whole number from 0");
        }
        ActiveTime time = learning.beat(activeUser.actor(), id(), lesson, Duration.ofSeconds(beat.seconds()));
        return new Counted(time.in(lesson).toSeconds(), time.total().toSeconds());
    }

    @PUT
    @Path("/reflections/{prompt}")
    public Response reflect(@PathParam("prompt") String prompt, Written written) {
        return answer(notes.reflect(activeUser.actor(), id(), lesson, prompt, written.text()), 200);
    }

    @POST
    @Path("/notes")
    public Response add(NewNote note) {
        NoteResult result = note.text() == null
                ? notes.bookmark(activeUser.actor(), id(), place(note.anchor()))
                : notes.note(activeUser.actor(), id(), place(note.anchor()), note.text());
        return answer(result, 201);
    }

    @PUT
    @Path("/notes/{note}")
    public Response rewrite(@PathParam("note") String note, Written written) {
        return answer(notes.rewrite(activeUser.actor(), id(), note, written.text()), 200);
    }

    @DELETE
    @Path("/notes/{note}")
    @Consumes(MediaType.WILDCARD)
    public void remove(@PathParam("note") String note) {
        notes.remove(activeUser.actor(), id(), note);
    }

    private static Response answer(NoteResult result, int status) {
        return switch (result) {
            case NoteResult.Saved saved -> Response.status(status).entity(saved).build();
            case NoteResult.Empty empty -> Response.noContent().build();
            case NoteResult.TooLong tooLong ->
                Problem.of(422, "Too long", "A note holds " + tooLong.most() + " characters at most.")
                        .with(Map.of("most", tooLong.most()))
                        .response();
            case NoteResult.TooMany tooMany ->
                Problem.of(422, "Too many notes", "A course holds " + tooMany.most() + " notes. Remove one first.")
                        .with(Map.of("most", tooMany.most()))
                        .response();
        };
    }

    private static Response closed() {
        return Problem.of(410, "This course is closed", "Nobody reads on here; the page of the course says why.")
                .response();
    }

    private Place place(String anchor) {
        try {
            return new Place(lesson, anchor);
        } catch (IllegalArgumentException e) {
            throw new BadRequestException(e.getMessage(), e);
        }
    }

    private EnrollmentId id() {
        return new EnrollmentId(enrollment);
    }
}

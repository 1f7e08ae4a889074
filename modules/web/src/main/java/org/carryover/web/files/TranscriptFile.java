package org.carryover.web.files;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.carryover.credit.Transcripts;
import org.carryover.web.ActiveUser;
import org.carryover.web.Problem;

/** The transcript of the person who asks, as a PDF. */
@Path("/transcript")
@RequestScoped
public class TranscriptFile {

    @Inject
    private Transcripts transcripts;

    @Inject
    private ActiveUser activeUser;

    @GET
    public Response pdf(@QueryParam("from") String from, @QueryParam("to") String to) {
        LocalDate first;
        LocalDate last;
        try {
            first = day(from);
            last = day(to);
        } catch (DateTimeParseException e) {
            return Problem.of(400, "Not a period", "Give both days as 2026-11-24, or leave one out.")
                    .response();
        }
        return transcripts
                .pdf(activeUser.actor(), activeUser.person(), first, last)
                .map(TranscriptFile::download)
                .orElseGet(() -> Problem.of(
                                409,
                                "The transcript cannot be printed",
                                "Your name has characters that would print as boxes. Change its spelling in your account.")
                        .response());
    }

    private static LocalDate day(String text) {
        return text == null || text.isBlank() ? null : LocalDate.parse(text);
    }

    private static Response download(byte[] pdf) {
        return Response.ok(pdf, "application/pdf")
                .header("Content-Disposition", "attachment; filename=\"Carryover-transcript.pdf\"")
                .build();
    }
}

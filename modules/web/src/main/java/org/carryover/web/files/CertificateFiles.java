package org.carryover.web.files;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Response;
import org.carryover.credit.CertificateNumber;
import org.carryover.credit.CertificatePdf;
import org.carryover.credit.Certificates;
import org.carryover.shared.Absent;
import org.carryover.web.ActiveUser;
import org.carryover.web.Problem;
import org.carryover.web.credit.Revisions;

/** Certificates as they were issued, byte for byte. */
@Path("/certificates/{number}/{revision}")
@RequestScoped
public class CertificateFiles {

    @Inject
    private Certificates certificates;

    @Inject
    private ActiveUser activeUser;

    @GET
    public Response pdf(@PathParam("number") String number, @PathParam("revision") String revision) {
        CertificateNumber parsed = CertificateNumber.parse(number).orElseThrow(() -> new Absent("certificate"));
        return certificates
                .pdf(activeUser.actor(), parsed, Revisions.parse(revision))
                .map(CertificateFiles::download)
                .orElseGet(() -> Problem.of(
                                503, "The PDF is being prepared", "It takes a moment. Ask again in a few seconds.")
                        .response());
    }

    private static Response download(CertificatePdf pdf) {
        return Response.ok(pdf.bytes(), "application/pdf")
                .tag(new EntityTag(pdf.sha256()))
                .header("Content-Disposition", "attachment; filename=\"" + pdf.fileName() + "\"")
                .build();
    }
}

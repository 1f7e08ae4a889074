package org.carryover.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Locale;
import java.util.Optional;
import org.carryover.credit.Certificates;
import org.carryover.credit.PublicCertificate;
import org.carryover.shared.Absent;
import org.carryover.web.credit.Revisions;

/** The public verification for other programs: what the page says, and nothing more. */
@Path("/certificates/{number}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class CertificateResource {

    @Inject
    private Certificates certificates;

    /** @param replacedBy the revision that took this one's place, or null */
    public record Verification(
            String number,
            int revision,
            String status,
            String statusOn,
            String holder,
            String courseTitle,
            String completedOn,
            String contactHours,
            Integer replacedBy) {

        static Verification of(PublicCertificate certificate) {
            return new Verification(
                    certificate.number().grouped(),
                    certificate.revision(),
                    certificate.status().name().toLowerCase(Locale.ROOT),
                    certificate.statusOn().toString(),
                    certificate.holder(),
                    certificate.courseTitle(),
                    certificate.completedOn().toString(),
                    certificate.hours().label(),
                    certificate.replacedBy());
        }
    }

    @GET
    public Verification newest(@PathParam("number") String number) {
        return answer(certificates.verify(number));
    }

    @GET
    @Path("/{revision}")
    public Verification revision(@PathParam("number") String number, @PathParam("revision") String revision) {
        return answer(certificates.verify(number, Revisions.parse(revision)));
    }

    private static Verification answer(Optional<PublicCertificate> certificate) {
        return certificate.map(Verification::of).orElseThrow(() -> new Absent("certificate"));
    }
}

package org.carryover.web.credit;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import java.util.Optional;
import org.carryover.credit.CertificateNumber;
import org.carryover.credit.Certificates;
import org.carryover.credit.PublicCertificate;
import org.carryover.web.Messages;
import org.omnifaces.cdi.Param;

/** Anybody who holds the number of a certificate learns how it stands, and nothing more. */
@Named
@RequestScoped
public class VerifyPage {

    @Inject
    @Param(pathIndex = 0)
    private String pathNumber;

    @Inject
    @Param(pathIndex = 1)
    private String revision;

    @Inject
    @Param(name = "number")
    private String typed;

    @Inject
    private Certificates certificates;

    @Inject
    private Messages messages;

    private PublicCertificate certificate;

    @PostConstruct
    void load() {
        String number = getNumber();
        if (number.isBlank()) {
            return;
        }
        Optional<PublicCertificate> found =
                revision == null ? certificates.verify(number) : certificates.verify(number, Revisions.parse(revision));
        certificate = found.orElse(null);
        if (certificate == null) {
            FacesContext.getCurrentInstance().getExternalContext().setResponseStatus(404);
        }
    }

    /** As it was typed or linked. */
    public String getNumber() {
        return pathNumber != null ? pathNumber : typed == null ? "" : typed;
    }

    public PublicCertificate getCertificate() {
        return certificate;
    }

    public boolean isUnknown() {
        return certificate == null && !getNumber().isBlank();
    }

    /** A typing error is told apart from a number that was never given. */
    public String getUnknownWhy() {
        boolean wellFormed = CertificateNumber.parse(getNumber()).isPresent();
        return messages.text(wellFormed ? "verify.unknown.none" : "verify.unknown.typing");
    }

    public String getKind() {
        return StatusWords.kind(certificate.status());
    }

    public String getStatus() {
        return messages.text("certificate.status." + certificate.status());
    }

    public String getSays() {
        return messages.text(
                "verify.says." + certificate.status(), Map.of("on", messages.date(certificate.statusOn())));
    }

    public String getCompletedOn() {
        return messages.date(certificate.completedOn());
    }

    public boolean isReplaced() {
        return certificate.replacedBy() != null;
    }
}

package org.carryover.web.credit;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.carryover.credit.Award;
import org.carryover.credit.CertificateData;
import org.carryover.credit.CertificateNumber;
import org.carryover.credit.CertificateView;
import org.carryover.credit.Certificates;
import org.carryover.credit.CreditChange;
import org.carryover.shared.Absent;
import org.carryover.shared.Actor;
import org.carryover.web.ActiveUser;
import org.carryover.web.Messages;
import org.omnifaces.cdi.Param;

/** A certificate as its holder and administrators see it: the paper, how it stands, and how the credit came about. */
@Named
@RequestScoped
public class CertificatePage {

    private static final String REASON = "reason";

    @Inject
    @Param(pathIndex = 0)
    private String number;

    @Inject
    @Param(pathIndex = 1)
    private String revision;

    @Inject
    private Certificates certificates;

    @Inject
    private ActiveUser activeUser;

    @Inject
    private Messages messages;

    @Inject
    private HttpServletRequest request;

    private CertificateView certificate;
    private List<Award> awards;

    @PostConstruct
    void load() {
        Actor actor = activeUser.actor();
        CertificateNumber parsed = CertificateNumber.parse(number).orElseThrow(() -> new Absent("certificate"));
        certificate = revision == null
                ? certificates.certificate(actor, parsed)
                : certificates.certificate(actor, parsed, Revisions.parse(revision));
        awards = certificates.explain(actor, certificate.enrollment());
    }

    /** The holder asks for a new revision under the name that the license has now. */
    public String reissue() {
        CreditChange change = certificates.reissue(
                activeUser.actor(), certificate.number(), certificate.revision(), request.getParameter(REASON));
        switch (change) {
            case CreditChange.Done done -> messages.done("certificate.reissued");
            case CreditChange.Refused refused -> refused.faults().values().forEach(key -> messages.refused(key));
        }
        messages.redirect("/certificate/" + certificate.number().value());
        return null;
    }

    public CertificateView getCertificate() {
        return certificate;
    }

    public CertificateData getData() {
        return certificate.data();
    }

    public List<Award> getAwards() {
        return awards;
    }

    public List<Award.Units> getUnits() {
        return certificate.data().units();
    }

    public boolean isReissueOffered() {
        return certificate.isNewest() && certificate.renamed();
    }

    /** What an award came to, in a line. */
    public String result(Award award) {
        return AwardWords.result(award, messages);
    }

    public String getStanding() {
        Map<String, String> values = Map.of(
                "number", certificate.number().grouped(),
                "on", messages.date(getData().issuedAt(), getData().zone()));
        return messages.text("certificate.standing." + certificate.status(), values);
    }

    public String getStandingKind() {
        return StatusWords.kind(certificate.status());
    }

    public String kind(CertificateView.Revision line) {
        return StatusWords.kind(line.status());
    }

    public String status(CertificateView.Revision line) {
        return messages.text("certificate.status." + line.status());
    }

    public String getCompletedOn() {
        return messages.date(getData().completedOn());
    }

    public String getDates() {
        return messages.text(
                "certificate.fromTo",
                Map.of(
                        "from",
                        messages.date(getData().startedOn()),
                        "to",
                        messages.date(getData().completedOn())));
    }

    public String dateTime(Instant instant) {
        return messages.dateTime(instant, getData().zone());
    }

    public String getFile() {
        return "/files/certificates/" + certificate.number().value() + "/" + certificate.revision();
    }
}

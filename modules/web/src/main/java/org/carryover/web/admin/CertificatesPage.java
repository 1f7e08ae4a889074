package org.carryover.web.admin;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.carryover.catalog.Catalog;
import org.carryover.credit.CertificateRow;
import org.carryover.credit.CertificateStatus;
import org.carryover.web.ActiveUser;
import org.carryover.web.Messages;
import org.carryover.web.admin.Listed.Choice;
import org.carryover.web.credit.StatusWords;

/** The certificates, revision by revision: what was issued is never taken out of the list. */
@Named
@RequestScoped
public class CertificatesPage {

    @Inject
    private CertificatesList certificates;

    @Inject
    private Catalog catalog;

    @Inject
    private ActiveUser activeUser;

    @Inject
    private Messages messages;

    @Inject
    private HttpServletRequest request;

    private Listed<CertificateRow> list;
    private List<Choice> courses;

    @PostConstruct
    void find() {
        list = Listed.of(certificates, request, activeUser, messages);
        courses = list.courses(CertificatesList.COURSE, catalog.titles());
    }

    public Listed<CertificateRow> getList() {
        return list;
    }

    public List<Choice> getCourses() {
        return courses;
    }

    public List<Choice> getStates() {
        return list.choices(
                CertificatesList.STATE,
                List.of(CertificateStatus.values()),
                status -> messages.text("certificate.status." + status));
    }

    public String kind(CertificateRow row) {
        return StatusWords.kind(row.status());
    }

    /** "Revision 2, issued Nov 24, 2026" */
    public String issue(CertificateRow row) {
        return messages.text(
                "admin.certificates.issue",
                Map.of(
                        "revision", String.valueOf(row.revision()),
                        "date", messages.shortDate(row.issuedAt(), activeUser.zone())));
    }
}

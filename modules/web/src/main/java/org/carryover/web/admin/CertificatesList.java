package org.carryover.web.admin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.carryover.credit.CertificateFilter;
import org.carryover.credit.CertificateRow;
import org.carryover.credit.CertificateStatus;
import org.carryover.credit.Certificates;
import org.carryover.shared.Page;
import org.carryover.shared.PageRequest;
import org.carryover.web.Messages;

/** Every revision of every certificate. */
@ApplicationScoped
class CertificatesList implements AdminList<CertificateRow> {

    static final String TEXT = "q";
    static final String COURSE = "course";
    static final String STATE = "state";

    @Inject
    private Certificates certificates;

    @Inject
    private Messages messages;

    @Override
    public String name() {
        return "certificates";
    }

    @Override
    public List<String> filters() {
        return List.of(TEXT, COURSE, STATE, Asked.FROM, Asked.TO);
    }

    @Override
    public Page<CertificateRow> find(Asked asked, PageRequest page) {
        return certificates.find(asked.actor(), filter(asked), page);
    }

    @Override
    public void export(Asked asked, CsvFile file) {
        certificates.export(
                asked.actor(),
                filter(asked),
                row -> file.line(
                        row.number().grouped(),
                        row.revision(),
                        messages.text("certificate.status." + row.status()),
                        row.holder(),
                        row.courseTitle(),
                        row.completedOn(),
                        row.hours().label(),
                        row.hours().minutes(),
                        row.issuedAt(),
                        row.person()));
    }

    private static CertificateFilter filter(Asked asked) {
        return new CertificateFilter(
                asked.text(TEXT),
                asked.text(COURSE),
                asked.constant(CertificateStatus.class, STATE),
                null,
                asked.from(),
                asked.to());
    }
}

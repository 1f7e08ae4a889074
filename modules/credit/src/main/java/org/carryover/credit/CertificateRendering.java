package org.carryover.credit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.logging.Logger;
import org.carryover.shared.Json;
import org.carryover.shared.OutboxConsumer;

/** Makes the paper of an issued revision from its frozen data, once: a message that comes again finds it there. */
@ApplicationScoped
class CertificateRendering implements OutboxConsumer {

    static final String TOPIC = "certificate.render";

    /** What waits in the outbox. */
    record Order(CertificateNumber number, int revision) {

        static Order of(CertificateRevision revision) {
            return new Order(revision.data().number(), revision.revision());
        }
    }

    private static final Logger LOG = Logger.getLogger(CertificateRendering.class.getName());

    private IssuedCertificates certificates;
    private Clock clock;

    protected CertificateRendering() {}

    @Inject
    CertificateRendering(IssuedCertificates certificates, Clock clock) {
        this.certificates = certificates;
        this.clock = clock;
    }

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public void accept(long id, String body) {
        Order order = Json.read(body, Order.class);
        CertificateRevision revision = certificates
                .revision(order.number(), order.revision())
                .orElseThrow(() -> new IllegalStateException("No certificate to render: " + order));
        if (certificates.hash(revision).isEmpty()) {
            byte[] pdf = new CertificatePaper(revision.data()).pdf();
            certificates.add(new CertificatePdfRow(revision, pdf, clock.instant()));
            LOG.info(() -> "Rendered revision " + order.revision() + " of certificate " + order.number() + ": "
                    + pdf.length + " bytes");
        }
    }
}

package org.carryover.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;

/** Hands waiting mail to the transport. What could not be delivered keeps its reason and waits for the administrator. */
@ApplicationScoped
class MailDelivery implements OutboxConsumer {

    @PersistenceContext(unitName = "carryover")
    private EntityManager entities;

    private Clock clock;

    protected MailDelivery() {}

    @Inject
    MailDelivery(Clock clock) {
        this.clock = clock;
    }

    MailDelivery(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    @Override
    public String topic() {
        return Mail.TOPIC;
    }

    @Override
    public void accept(long id, String body) {
        MailMessage message = entities.find(MailMessage.class, Json.read(body, String.class));
        if (message == null || message.isDelivered()) {
            return;
        }
        try {
            MailTransport.configured().send(message.letter());
            message.delivered(clock.instant());
        } catch (MailTransport.NotSent e) {
            message.notDelivered(e.getMessage());
        }
    }
}

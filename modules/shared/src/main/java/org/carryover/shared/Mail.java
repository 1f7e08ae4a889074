package org.carryover.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Mail that is written in a transaction and goes out after it. */
@ApplicationScoped
public class Mail {

    static final String TOPIC = "mail";

    @PersistenceContext(unitName = "carryover")
    private EntityManager entities;

    private Clock clock;
    private Outbox outbox;

    protected Mail() {}

    @Inject
    Mail(Clock clock, Outbox outbox) {
        this.clock = clock;
        this.outbox = outbox;
    }

    public Mail(EntityManager entities, Clock clock, Outbox outbox) {
        this.entities = entities;
        this.clock = clock;
        this.outbox = outbox;
    }

    /** @param body plain text */
    @Transactional(Transactional.TxType.MANDATORY)
    public void send(String recipient, String subject, String body) {
        MailMessage message = new MailMessage(Ids.next(clock.instant()), recipient, subject, body, clock.instant());
        entities.persist(message);
        outbox.append(TOPIC, message.letter().id());
    }

    /** Newest first. */
    @Transactional
    public Page<MailRow> find(Actor actor, boolean undeliveredOnly, PageRequest page) {
        actor.require(Role.ADMINISTRATOR);
        String where = " from MailMessage m" + (undeliveredOnly ? " where m.deliveredAt is null" : "");
        long total = entities.createQuery("select count(m)" + where, Long.class).getSingleResult();
        var rows = entities.createQuery("select m" + where + " order by m.id desc", MailMessage.class)
                .setFirstResult(page.offset())
                .setMaxResults(page.size())
                .getResultList();
        return new Page<>(rows.stream().map(MailMessage::row).toList(), total, page.page(), page.size());
    }

    /** Puts an undelivered message into the queue again. */
    @Transactional
    public void retry(Actor actor, String id) {
        actor.require(Role.ADMINISTRATOR);
        MailMessage message = entities.find(MailMessage.class, id);
        if (message == null || message.isDelivered()) {
            throw new Absent("undelivered mail " + id);
        }
        outbox.append(TOPIC, id);
    }
}

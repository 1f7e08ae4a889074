package org.carryover.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Mail that is written in a transaction and goes out after it. */
@ApplicationScoped
public class Mail {

    static final String TOPIC = "mail";

    @PersistenceContext(unitName = "carryover")
    private EntityManager entities;

    private Clock clock;
    private Outbox outbox;
    private AuditLog audit;

    protected Mail() {}

    @Inject
    Mail(Clock clock, Outbox outbox, AuditLog audit) {
        this.clock = clock;
        this.outbox = outbox;
        this.audit = audit;
    }

    /** For tests: in the caller's transaction. */
    public Mail(EntityManager entities, Clock clock, Outbox outbox) {
        this(clock, outbox, new AuditLog(entities, clock));
        this.entities = entities;
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
    public Page<MailRow> find(Actor actor, MailFilter filter, PageRequest page) {
        actor.require(Role.ADMINISTRATOR);
        Conditions conditions = conditions(filter, null);
        String count = "select count(m) from MailMessage m" + conditions.where();
        long total = conditions.bind(entities.createQuery(count, Long.class)).getSingleResult();
        return new Page<>(rows(conditions, page.offset(), page.size()), total, page.page(), page.size());
    }

    /** The whole list, row by row, however long: for a file. */
    @Transactional(Transactional.TxType.NOT_SUPPORTED) // who reads the file slowly holds no connection
    public void export(Actor actor, MailFilter filter, Consumer<MailRow> file) {
        actor.require(Role.ADMINISTRATOR);
        List<MailRow> rows = rows(conditions(filter, null), 0, PageRequest.IN_A_FILE);
        while (!rows.isEmpty()) {
            rows.forEach(file);
            rows = rows(conditions(filter, rows.getLast().id()), 0, PageRequest.IN_A_FILE);
        }
    }

    /** One mail with its text. */
    @Transactional
    public MailText read(Actor actor, String id) {
        actor.require(Role.ADMINISTRATOR);
        return message(id).text();
    }

    /** Puts an undelivered message into the queue again. */
    @Transactional
    public void retry(Actor actor, String id) {
        actor.require(Role.ADMINISTRATOR);
        MailMessage message = message(id);
        if (message.isDelivered()) {
            throw new Absent("undelivered mail " + id);
        }
        message.retry();
        outbox.append(TOPIC, id);
        audit.record(actor, "mail.retry", "mail", id, null, Map.of());
    }

    private MailMessage message(String id) {
        MailMessage message = entities.find(MailMessage.class, id);
        if (message == null) {
            throw new Absent("mail " + id);
        }
        return message;
    }

    private List<MailRow> rows(Conditions conditions, int offset, int most) {
        String query = "select m from MailMessage m" + conditions.where() + " order by m.id desc";
        return conditions
                .bind(entities.createQuery(query, MailMessage.class))
                .setFirstResult(offset)
                .setMaxResults(most)
                .getResultStream()
                .map(MailMessage::row)
                .toList();
    }

    /** @param before the id of the last row that was read, or null */
    private static Conditions conditions(MailFilter filter, String before) {
        Conditions conditions =
                new Conditions().words(filter.text(), "lower(m.recipient)").and("m.id < :before", "before", before);
        return filter.state() == null
                ? conditions
                : switch (filter.state()) {
                    case WAITING -> conditions.and("m.deliveredAt is null").and("m.lastError is null");
                    case NOT_DELIVERED ->
                        conditions.and("m.deliveredAt is null").and("m.lastError is not null");
                    case DELIVERED -> conditions.and("m.deliveredAt is not null");
                };
    }
}

package org.carryover.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The audit log and the mail, as administrators list them. */
@ParameterizedClass
@EnumSource(TestDatabase.Kind.class)
class AdministratorsListsTest {

    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
    private static final Actor ADA = new Actor.SignedIn(new PersonId("ada"), Set.of(Role.ADMINISTRATOR));
    private static final Actor ROBIN = new Actor.SignedIn(new PersonId("robin"), Set.of(Role.THERAPIST));
    private static final PageRequest FIRST = new PageRequest(1, 20);

    private final TestDatabase database;
    private Instant now = NOW;

    AdministratorsListsTest(TestDatabase.Kind kind) {
        database = TestDatabase.open(kind);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void theAuditLogIsNarrowedDownByWhoWhatWhomAndWhen() {
        record(ADA, "role.grant", "robin");
        now = NOW.plus(Duration.ofDays(1));
        record(ROBIN, "person.rename", "robin");
        record(ADA, "certificate.revoke", "7F3K");
        assertThat(actions(AuditFilter.ANY)).containsExactly("certificate.revoke", "person.rename", "role.grant");
        assertThat(actions(new AuditFilter("ada", null, null, null, null)))
                .containsExactly("certificate.revoke", "role.grant");
        assertThat(actions(new AuditFilter(null, "role.", null, null, null))).containsExactly("role.grant");
        assertThat(actions(new AuditFilter(null, null, "robin", null, null)))
                .containsExactly("person.rename", "role.grant");
        assertThat(actions(new AuditFilter(null, null, null, now, null)))
                .containsExactly("certificate.revoke", "person.rename");
        assertThat(actions(new AuditFilter(null, null, null, null, now))).containsExactly("role.grant");
        assertThat(actions(new AuditFilter("ada", "role.", "robin", NOW, now))).containsExactly("role.grant");
        assertThat(actions(new AuditFilter("' or 1=1 --", null, null, null, null)))
                .isEmpty();
    }

    @Test
    void aDownloadIsRecordedWithWhatItWasNarrowedDownTo() {
        audit(log -> log.recordDownload(ADA, "people", Map.of("q", "robin")));
        AuditRow row =
                inAudit(log -> log.search(ADA, AuditFilter.ANY, FIRST)).rows().getFirst();
        assertThat(row.actor()).isEqualTo("ada");
        assertThat(row.action()).isEqualTo("list.download");
        assertThat(row.subjectId()).isEqualTo("people");
        assertThat(row.details()).isEqualTo("{\"q\":\"robin\"}");
    }

    @Test
    void mailIsNarrowedDownByRecipientAndState() {
        send("Robin@sample.example");
        String waiting = mails(MailFilter.ANY).getFirst().id();
        send("kim@sample.example");
        String delivered = mails(MailFilter.ANY).getFirst().id();
        send("lou@sample.example");
        String failed = mails(MailFilter.ANY).getFirst().id();
        database.run(entities -> {
            entities.find(MailMessage.class, delivered).delivered(now);
            entities.find(MailMessage.class, failed).notDelivered("Connection refused");
        });
        assertThat(mails(new MailFilter("robin SAMPLE", null)))
                .extracting(MailRow::id)
                .containsExactly(waiting);
        assertThat(mails(new MailFilter("%", null))).isEmpty();
        for (MailState state : MailState.values()) {
            List<MailRow> rows = mails(new MailFilter(null, state));
            assertThat(rows).hasSize(1).allMatch(row -> row.state() == state);
        }
        mail(mail -> mail.retry(ADA, failed));
        assertThat(mails(new MailFilter(null, MailState.WAITING)))
                .extracting(MailRow::id)
                .containsExactly(failed, waiting);
        assertThat(actions(AuditFilter.ANY)).containsExactly("mail.retry");
        assertThatThrownBy(() -> mail(mail -> mail.retry(ADA, delivered))).isInstanceOf(Absent.class);
    }

    @Test
    void theTextOfAMailKeepsTheSecretOfItsLink() {
        mail(
                mail -> mail.send(
                        "robin@sample.example",
                        "Set a new password",
                        "Open https://ce.example/reset-password?token=s3cret here,\nor write to https://ce.example/page/contact."));
        String id = mails(MailFilter.ANY).getFirst().id();
        assertThat(inMail(mail -> mail.read(ADA, id)).text())
                .isEqualTo(
                        "Open https://ce.example/reset-password?… here,\nor write to https://ce.example/page/contact.");
    }

    @Test
    void aFileHoldsTheWholeListInFewStatements() {
        int many = 2 * PageRequest.IN_A_FILE + 1;
        database.run(entities -> {
            AuditLog log = new AuditLog(entities, clock());
            Mail mail = new Mail(entities, clock(), new Outbox(entities, clock()));
            for (int i = 0; i < many; i++) {
                log.record(ADA, "role.grant", "person", "p" + i, null, Map.of());
                mail.send("p" + i + "@sample.example", "Welcome", "Hello");
            }
        });
        List<AuditRow> entries = new ArrayList<>();
        List<MailRow> mails = new ArrayList<>();
        assertThat(database.statements(
                        entities -> new AuditLog(entities, clock()).export(ADA, AuditFilter.ANY, entries::add)))
                .hasSize(4);
        mail(mail -> mail.export(ADA, MailFilter.ANY, mails::add));
        assertThat(entries)
                .hasSize(many)
                .extracting(AuditRow::subjectId)
                .doesNotHaveDuplicates()
                .startsWith("p" + (many - 1));
        assertThat(mails).hasSize(many).extracting(MailRow::recipient).doesNotHaveDuplicates();
        assertThat(database.statements(entities ->
                        new AuditLog(entities, clock()).search(ADA, AuditFilter.ANY, new PageRequest(1, 200))))
                .hasSize(2);
    }

    @Test
    void onlyAdministratorsListReadAndRetry() {
        send("robin@sample.example");
        String id = mails(MailFilter.ANY).getFirst().id();
        for (Actor actor : List.of(Actor.VISITOR, ROBIN)) {
            List<Runnable> acts = List.of(
                    () -> audit(log -> log.search(actor, AuditFilter.ANY, FIRST)),
                    () -> audit(log -> log.export(actor, AuditFilter.ANY, row -> {})),
                    () -> audit(log -> log.recordDownload(actor, "people", Map.of())),
                    () -> mail(mail -> mail.find(actor, MailFilter.ANY, FIRST)),
                    () -> mail(mail -> mail.export(actor, MailFilter.ANY, row -> {})),
                    () -> mail(mail -> mail.read(actor, id)),
                    () -> mail(mail -> mail.retry(actor, id)));
            assertThat(acts).allSatisfy(act -> assertThatThrownBy(act::run).isInstanceOf(Forbidden.class));
        }
        assertThat(actions(AuditFilter.ANY)).isEmpty();
    }

    private void record(Actor actor, String action, String subject) {
        audit(log -> log.record(actor, action, "subject", subject, "because", Map.of()));
    }

    private void send(String recipient) {
        now = now.plusSeconds(1);
        mail(mail -> mail.send(recipient, "Welcome", "Hello"));
    }

    private List<String> actions(AuditFilter filter) {
        Page<AuditRow> page = inAudit(log -> log.search(ADA, filter, FIRST));
        assertThat(page.total()).isEqualTo(page.rows().size());
        return page.rows().stream().map(AuditRow::action).toList();
    }

    private List<MailRow> mails(MailFilter filter) {
        Page<MailRow> page = inMail(mail -> mail.find(ADA, filter, FIRST));
        assertThat(page.total()).isEqualTo(page.rows().size());
        return page.rows();
    }

    private void audit(Consumer<AuditLog> work) {
        database.run(entities -> work.accept(new AuditLog(entities, clock())));
    }

    private <T> T inAudit(Function<AuditLog, T> work) {
        return database.inTransaction(entities -> work.apply(new AuditLog(entities, clock())));
    }

    private void mail(Consumer<Mail> work) {
        database.run(entities -> work.accept(new Mail(entities, clock(), new Outbox(entities, clock()))));
    }

    private <T> T inMail(Function<Mail, T> work) {
        return database.inTransaction(
                entities -> work.apply(new Mail(entities, clock(), new Outbox(entities, clock()))));
    }

    private Clock clock() {
        return Clock.fixed(now, ZoneOffset.UTC);
    }
}

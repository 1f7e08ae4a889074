package org.carryover.web.admin;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.carryover.credit.CertificateNumber;
import org.carryover.identity.People;
import org.carryover.shared.Actor;
import org.carryover.shared.AuditRow;
import org.carryover.shared.Json;
import org.carryover.shared.PersonId;
import org.carryover.web.Messages;

/** Puts entries of the audit log into words. The names of all their people take one query. */
@ApplicationScoped
class AuditLines {

    private static final String PERSON = "person";

    @Inject
    private People people;

    @Inject
    private Messages messages;

    List<AuditLine> of(Actor actor, ZoneId zone, List<AuditRow> entries) {
        List<PersonId> mentioned = entries.stream()
                .flatMap(entry -> Stream.of(entry.actor(), entry.subjectId()))
                .map(PersonId::new)
                .toList();
        Map<PersonId, String> names = people.names(actor, mentioned);
        return entries.stream().map(entry -> line(entry, zone, names)).toList();
    }

    private AuditLine line(AuditRow entry, ZoneId zone, Map<PersonId, String> names) {
        Optional<String> who = name(entry.actor(), names);
        return new AuditLine(
                entry,
                messages.dateTime(entry.happenedAt(), zone),
                who.orElseGet(
                        () -> messages.find("admin.actor." + entry.actor()).orElse(entry.actor())),
                who.isPresent() ? person(entry.actor()) : "",
                messages.find("admin.action." + entry.action()).orElse(entry.action()),
                subject(entry, names),
                subjectAddress(entry),
                entry.details() == null ? "" : details(entry.details(), names));
    }

    private String subject(AuditRow entry, Map<PersonId, String> names) {
        String id = entry.subjectId();
        return switch (entry.subjectKind()) {
            case PERSON -> name(id, names).orElse(id);
            case "certificate" ->
                kind(entry) + " "
                        + CertificateNumber.parse(id)
                                .map(CertificateNumber::grouped)
                                .orElse(id);
            case "list" -> messages.find("admin." + id + ".title").orElse(id);
            default -> kind(entry);
        };
    }

    private String kind(AuditRow entry) {
        return messages.find("admin.subject." + entry.subjectKind()).orElse(entry.subjectKind());
    }

    private static String subjectAddress(AuditRow entry) {
        return switch (entry.subjectKind()) {
            case PERSON -> person(entry.subjectId());
            case "certificate" -> "/admin/certificate/" + entry.subjectId();
            case "mail" -> "/admin/message/" + entry.subjectId();
            case "list" -> "/admin/" + entry.subjectId();
            default -> "";
        };
    }

    /** "Roles: Therapist, Author; Version: 2" */
    private String details(String json, Map<PersonId, String> names) {
        return Json.read(json, JsonNode.class).properties().stream()
                .map(fact -> fact(fact.getKey(), fact.getValue().asText(), names))
                .sorted()
                .collect(Collectors.joining("; "));
    }

    private String fact(String name, String value, Map<PersonId, String> names) {
        String label = messages.find("admin.fact." + name).orElse(name);
        return label + ": " + name(value, names).orElseGet(() -> name.startsWith("role") ? roles(value) : value);
    }

    private String roles(String value) {
        return Arrays.stream(value.split(","))
                .map(role -> messages.find("Role." + role).orElse(role))
                .collect(Collectors.joining(", "));
    }

    private static Optional<String> name(String id, Map<PersonId, String> names) {
        return Optional.ofNullable(names.get(new PersonId(id)));
    }

    private static String person(String id) {
        return "/admin/person/" + id;
    }
}

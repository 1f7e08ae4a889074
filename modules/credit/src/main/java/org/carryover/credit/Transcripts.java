package org.carryover.credit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.carryover.catalog.Catalog;
import org.carryover.catalog.Provider;
import org.carryover.learning.EnrollmentId;
import org.carryover.shared.Absent;
import org.carryover.shared.Actor;
import org.carryover.shared.ContactHours;
import org.carryover.shared.PersonId;
import org.carryover.shared.Role;

/** What people earned, over a period, for themselves and for administrators. */
@ApplicationScoped
public class Transcripts {

    private Completions completions;
    private IssuedCertificates certificates;
    private Catalog catalog;
    private Holders holders;
    private Clock clock;

    protected Transcripts() {}

    @Inject
    Transcripts(
            Completions completions, IssuedCertificates certificates, Catalog catalog, Holders holders, Clock clock) {
        this.completions = completions;
        this.certificates = certificates;
        this.catalog = catalog;
        this.holders = holders;
        this.clock = clock;
    }

    /** For tests: in the caller's transaction. */
    public Transcripts(EntityManager entities, Clock clock, Holders holders) {
        this(new Completions(entities), new IssuedCertificates(entities), new Catalog(entities), holders, clock);
    }

    /**
     * @param from the first day, or null for any
     * @param to the last day, or null for any
     * @throws Absent for anybody but the person and administrators
     */
    @Transactional
    public Transcript of(Actor actor, PersonId person, LocalDate from, LocalDate to) {
        if (!actor.is(Role.ADMINISTRATOR)
                && actor.personId().filter(person::equals).isEmpty()) {
            throw new Absent("transcript of person " + person);
        }
        Provider provider = catalog.provider()
                .orElseThrow(() -> new IllegalStateException("Cannot write a transcript: no provider is published"));
        List<Completion> completed = completions.of(person, from, to);
        Map<String, List<Award>> awards = completions.awards(completed);
        Map<EnrollmentId, CertificateRow> papers = papers(person);
        List<Transcript.Line> lines = completed.stream()
                .map(each -> line(each, awards.getOrDefault(each.id(), List.of()), papers.get(each.enrollment())))
                .toList();
        return new Transcript(
                person,
                holders.holder(person).licenseName(),
                provider.name(),
                from,
                to,
                provider.timeZone(),
                clock.instant(),
                lines,
                hours(lines),
                units(lines));
    }

    /** The same as PDF/A-2a and PDF/UA-1; nothing where the name or a title has characters that would print as boxes. */
    @Transactional
    public Optional<byte[]> pdf(Actor actor, PersonId person, LocalDate from, LocalDate to) {
        return Optional.of(new TranscriptPaper(of(actor, person, from, to)))
                .filter(TranscriptPaper::isPrintable)
                .map(TranscriptPaper::pdf);
    }

    private Map<EnrollmentId, CertificateRow> papers(PersonId person) {
        return certificates.byEnrollment(person).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().row()));
    }

    private static Transcript.Line line(Completion completion, List<Award> awards, CertificateRow paper) {
        return new Transcript.Line(
                completion.enrollment(),
                completion.version(),
                completion.courseSlug(),
                completion.courseTitle(),
                completion.versionNumber(),
                completion.completedOn(),
                completion.hours(),
                awards.stream()
                        .filter(Award.Units.class::isInstance)
                        .map(Award.Units.class::cast)
                        .toList(),
                paper == null ? null : paper.number(),
                paper == null ? null : paper.revision(),
                paper == null ? null : paper.status(),
                paper == null || paper.status() == CertificateStatus.VALID);
    }

    private static ContactHours hours(List<Transcript.Line> lines) {
        return lines.stream()
                .filter(Transcript.Line::counted)
                .map(Transcript.Line::hours)
                .reduce(ContactHours.NONE, ContactHours::plus);
    }

    /** Units of different kinds are never added. */
    private static List<Transcript.UnitTotal> units(List<Transcript.Line> lines) {
        return lines.stream()
                .filter(Transcript.Line::counted)
                .flatMap(line -> line.units().stream())
                .collect(Collectors.groupingBy(
                        Award.Units::unit,
                        LinkedHashMap::new,
                        Collectors.reducing(BigDecimal.ZERO, Award.Units::units, BigDecimal::add)))
                .entrySet()
                .stream()
                .map(total -> new Transcript.UnitTotal(total.getKey(), total.getValue()))
                .toList();
    }
}

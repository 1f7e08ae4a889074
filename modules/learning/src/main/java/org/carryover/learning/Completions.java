package org.carryover.learning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Map;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.carryover.shared.Json;

/** Attestations, evaluations, and that all requirements are met. */
@ApplicationScoped
class Completions {

    private static final Logger LOG = Logger.getLogger(Completions.class.getName());

    @PersistenceContext(unitName = "carryover")
    private EntityManager entities;

    private StudyRecords records;
    private Consumer<RequirementsMet> announce;

    protected Completions() {}

    @Inject
    Completions(StudyRecords records, Event<RequirementsMet> met) {
        this(null, records, met::fire);
    }

    Completions(EntityManager entities, StudyRecords records, Consumer<RequirementsMet> announce) {
        this.entities = entities;
        this.records = records;
        this.announce = announce;
    }

    void attest(EnrollmentId enrollment, String statement, Instant now) {
        entities.persist(new AttestationRow(enrollment, statement, now));
    }

    void evaluate(EnrollmentId enrollment, Map<String, String> answers, Instant now) {
        entities.persist(new EvaluationRow(enrollment, Json.write(answers), now));
    }

    /**
     * Completes an enrollment that met its last requirement, and tells so, once. A course that was withdrawn completes nobody.
     *
     * @param locked so that two last requirements, met at the same time, do not both complete it, nor neither
     */
    void settle(Enrollment locked) {
        StudyRecord record = records.of(locked);
        if (locked.state() != EnrollmentState.OPEN || record.isClosed()) {
            return;
        }
        record.requirementsMetAt().ifPresent(at -> complete(locked, at));
    }

    private void complete(Enrollment enrollment, Instant at) {
        entities.persist(new RequirementsMetRow(enrollment.id(), at));
        enrollment.complete();
        LOG.log(Level.INFO, "Met all requirements of enrollment {0}", enrollment.id());
        announce.accept(new RequirementsMet(enrollment.id(), enrollment.person(), enrollment.course(), at));
    }
}

package org.carryover.credit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.carryover.shared.Ids;

/** A body whose units the provider may award once it has approved a course version. How it counts is its setting. */
@Entity
@Table(name = "accreditor")
class Accreditor {

    @Id
    private String id;

    private String name;

    @Column(name = "short_name")
    private String shortName;

    @Column(name = "provider_number")
    private String providerNumber;

    @Column(name = "unit_rule")
    private UnitRule unitRule;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Version
    private long version;

    protected Accreditor() {}

    Accreditor(String name, String shortName, String providerNumber, UnitRule unitRule, Instant now) {
        this.id = Ids.next(now);
        this.createdAt = now;
        restate(name, shortName, providerNumber, unitRule);
    }

    final void restate(String newName, String newShortName, String newProviderNumber, UnitRule newRule) {
        name = newName;
        shortName = newShortName;
        providerNumber = newProviderNumber;
        unitRule = newRule;
    }

    String id() {
        return id;
    }

    String name() {
        return name;
    }

    String shortName() {
        return shortName;
    }

    String providerNumber() {
        return providerNumber;
    }

    UnitRule unitRule() {
        return unitRule;
    }

    boolean hasEnded() {
        return endedAt != null;
    }

    /** Whether it decided on completions at this instant. */
    boolean decidesAt(Instant instant) {
        return endedAt == null || instant.isBefore(endedAt);
    }

    void end(Instant now) {
        endedAt = now;
    }

    AccreditorView view(AccreditorStatement statement) {
        return new AccreditorView(
                id, name, shortName, providerNumber, unitRule, statement.words(), statement.number(), endedAt);
    }
}

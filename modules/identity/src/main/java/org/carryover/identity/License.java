package org.carryover.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import org.carryover.shared.Ids;
import org.carryover.shared.PersonId;

/** A license that a person states to hold. Several at once are usual: a state, a second state, a compact privilege. */
@Entity
@Table(name = "license")
class License {

    @Id
    private String id;

    @Version
    private long version;

    @Column(name = "person_id")
    private String personId;

    private String jurisdiction;

    @Column(name = "license_number")
    private String number;

    @Enumerated(EnumType.STRING)
    private LicenseType type;

    @Column(name = "period_start")
    private LocalDate periodStart;

    @Column(name = "period_end")
    private LocalDate periodEnd;

    @Column(name = "created_at")
    private Instant createdAt;

    protected License() {}

    License(PersonId person, LicenseForm form, Instant now) {
        this.id = Ids.next(now);
        this.personId = person.value();
        this.createdAt = now;
        restate(form);
    }

    final void restate(LicenseForm form) {
        jurisdiction = form.jurisdiction();
        number = form.number();
        type = form.type();
        periodStart = form.periodStart();
        periodEnd = form.periodEnd();
    }

    /** Whether the form says nothing that is not here already. */
    boolean says(LicenseForm form) {
        return new LicenseForm(form.id(), jurisdiction, number, type, periodStart, periodEnd).equals(form);
    }

    /** Whether this is another statement of the license that the form states. */
    boolean contradicts(LicenseForm form) {
        return !id.equals(form.id())
                && jurisdiction.equals(form.jurisdiction())
                && number.equalsIgnoreCase(form.number());
    }

    boolean belongsTo(PersonId person) {
        return personId.equals(person.value());
    }

    LicenseView view() {
        return new LicenseView(id, jurisdiction, number, type, periodStart, periodEnd);
    }
}

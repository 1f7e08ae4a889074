package org.carryover.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carryover.shared.Actor;
import org.carryover.shared.AuditLog;
import org.carryover.shared.PersonId;
import org.carryover.shared.Role;

/** The licenses that people state to hold. */
@ApplicationScoped
public class Licenses {

    private static final int MOST = 30;

    private Persons persons;
    private AuditLog audit;
    private Clock clock;

    protected Licenses() {}

    @Inject
    Licenses(Persons persons, AuditLog audit, Clock clock) {
        this.persons = persons;
        this.audit = audit;
        this.clock = clock;
    }

    /** For the holder and for administrators. */
    @Transactional
    public List<LicenseView> of(Actor actor, PersonId person) {
        if (!actor.personId().equals(Optional.of(person))) {
            actor.require(Role.ADMINISTRATOR);
        }
        return persons.licenses(person).stream().map(License::view).toList();
    }

    /** Adds a license, or restates the one with the form's id. Adding the very same again changes nothing. */
    @Transactional
    public ChangeResult save(Actor actor, LicenseForm typed) {
        PersonId person = persons.lock(actor.requirePerson()).personId();
        Entries entries = new Entries();
        LicenseForm form = entries.license(typed);
        List<License> held = persons.licenses(person);
        if (form.id() == null && held.stream().anyMatch(license -> license.says(form))) {
            return ChangeResult.CHANGED;
        }
        if (held.stream().anyMatch(license -> license.contradicts(form))) {
            entries.fault("number", "identity.license.stated");
        }
        if (form.id() == null && held.size() >= MOST) {
            entries.fault("jurisdiction", "identity.license.many");
        }
        if (!entries.areRight()) {
            return new ChangeResult.Refused(entries.faults());
        }
        License license;
        if (form.id() == null) {
            license = new License(person, form, clock.instant());
            persons.add(license);
        } else {
            license = persons.license(person, form.id());
            license.restate(form);
        }
        record(actor, "license.save", license);
        return ChangeResult.CHANGED;
    }

    @Transactional
    public void remove(Actor actor, String id) {
        License license = persons.license(actor.requirePerson(), id);
        persons.remove(license);
        record(actor, "license.remove", license);
    }

    private void record(Actor actor, String action, License license) {
        LicenseView view = license.view();
        audit.record(
                actor,
                action,
                "license",
                view.id(),
                null,
                Map.of("jurisdiction", view.jurisdiction(), "number", view.number()));
    }
}

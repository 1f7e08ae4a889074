package org.carryover.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.carryover.shared.Ids;

/** A name that a person had until a moment. */
@Entity
@Table(name = "former_name")
class FormerName {

    @Id
    private String id;

    @Column(name = "person_id")
    private String personId;

    @Column(name = "license_name")
    private String licenseName;

    @Column(name = "other_names")
    private OtherNames otherNames;

    @Column(name = "held_until")
    private Instant heldUntil;

    protected FormerName() {}

    FormerName(String personId, String licenseName, OtherNames otherNames, Instant heldUntil) {
        this.id = Ids.next(heldUntil);
        this.personId = personId;
        this.licenseName = licenseName;
        this.otherNames = otherNames;
        this.heldUntil = heldUntil;
    }

    FormerIdentity view() {
        return new FormerIdentity(FormerIdentity.Kind.NAME, licenseName, heldUntil);
    }
}

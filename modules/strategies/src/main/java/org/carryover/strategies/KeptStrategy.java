package org.carryover.strategies;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.carryover.shared.Ids;
import org.carryover.shared.PersonId;

/** A card that a therapist keeps for a visit. Only that person sees it. */
@Entity
@Table(name = "kept_strategy")
class KeptStrategy {

    @Id
    private String id;

    @Column(name = "person_id")
    private String personId;

    private String slug;

    @Column(name = "kept_at")
    private Instant keptAt;

    @Version
    private long version;

    protected KeptStrategy() {}

    KeptStrategy(PersonId person, String slug, Instant now) {
        this.id = Ids.next(now);
        this.personId = person.value();
        this.slug = slug;
        this.keptAt = now;
    }

    String slug() {
        return slug;
    }
}

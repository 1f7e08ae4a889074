package org.carryover.strategies;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.carryover.shared.PersonId;

/** What each person keeps. */
@ApplicationScoped
class KeptStrategies {

    @PersistenceContext(unitName = "carryover")
    private EntityManager entities;

    protected KeptStrategies() {}

    KeptStrategies(EntityManager entities) {
        this.entities = entities;
    }

    /** Newest first. */
    List<KeptStrategy> of(PersonId person) {
        return entities.createQuery(
                        "select k from KeptStrategy k where k.personId = :person order by k.keptAt desc, k.id desc",
                        KeptStrategy.class)
                .setParameter("person", person.value())
                .getResultList();
    }

    Optional<KeptStrategy> find(PersonId person, String slug) {
        return of(person).stream().filter(kept -> kept.slug().equals(slug)).findFirst();
    }

    void add(KeptStrategy kept) {
        entities.persist(kept);
    }

    void remove(KeptStrategy kept) {
        entities.remove(kept);
    }
}

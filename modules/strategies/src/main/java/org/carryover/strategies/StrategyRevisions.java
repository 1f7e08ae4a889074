package org.carryover.strategies;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** The published cards and handouts; what is read is always the newest revision. */
@ApplicationScoped
class StrategyRevisions {

    private static final String CURRENT_CARDS = "select r from StrategyRevision r where r.number ="
            + " (select max(n.number) from StrategyRevision n where n.slug = r.slug)";
    private static final String CURRENT_HANDOUTS = "select r from HandoutRevision r where r.number ="
            + " (select max(n.number) from HandoutRevision n where n.slug = r.slug and n.lang = r.lang)";

    @PersistenceContext(unitName = "carryover")
    private EntityManager entities;

    protected StrategyRevisions() {}

    StrategyRevisions(EntityManager entities) {
        this.entities = entities;
    }

    List<StrategyRevision> currentCards() {
        return entities.createQuery(CURRENT_CARDS + " order by r.slug", StrategyRevision.class)
                .getResultList();
    }

    List<StrategyRevision> currentCards(List<String> slugs) {
        if (slugs.isEmpty()) {
            return List.of();
        }
        return entities.createQuery(CURRENT_CARDS + " and r.slug in :slugs", StrategyRevision.class)
                .setParameter("slugs", slugs)
                .getResultList();
    }

    Optional<StrategyRevision> currentCard(String slug) {
        return currentCards(List.of(slug)).stream().findFirst();
    }

    List<HandoutRevision> currentHandouts() {
        return entities.createQuery(CURRENT_HANDOUTS + " order by r.slug, r.lang", HandoutRevision.class)
                .getResultList();
    }

    Optional<HandoutRevision> currentHandout(String lang, String slug) {
        return entities.createQuery(CURRENT_HANDOUTS + " and r.slug = :slug and r.lang = :lang", HandoutRevision.class)
                .setParameter("slug", slug)
                .setParameter("lang", lang)
                .getResultStream()
                .findFirst();
    }

    List<String> handoutLanguages(String slug) {
        return entities.createQuery(
                        "select distinct r.lang from HandoutRevision r where r.slug = :slug order by r.lang",
                        String.class)
                .setParameter("slug", slug)
                .getResultList();
    }

    void add(StrategyRevision revision) {
        entities.persist(revision);
    }

    void add(HandoutRevision revision) {
        entities.persist(revision);
    }
}

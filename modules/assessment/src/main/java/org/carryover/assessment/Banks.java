package org.carryover.assessment;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.carryover.catalog.CourseVersionId;

/** The published post-tests with their items. */
class Banks {

    private final EntityManager entities;

    Banks(EntityManager entities) {
        this.entities = entities;
    }

    void add(PublishedTest test, List<Item> items) {
        entities.persist(test);
        // Entities that do not refer to each other are written in any order, and items need their test.
        entities.flush();
        for (int i = 0; i < items.size(); i++) {
            entities.persist(new BankItem(test.courseVersion(), i, items.get(i)));
        }
    }

    Optional<PublishedTest> test(CourseVersionId courseVersion) {
        return Optional.ofNullable(entities.find(PublishedTest.class, courseVersion.value()));
    }

    PublishedTest testOf(Attempt attempt) {
        return test(attempt.courseVersion()).orElseThrow();
    }

    /** In the author's order. */
    List<Item> items(CourseVersionId courseVersion) {
        return entities
                .createQuery(
                        "select b from BankItem b where b.courseVersion = :version order by b.position", BankItem.class)
                .setParameter("version", courseVersion.value())
                .getResultList()
                .stream()
                .map(BankItem::item)
                .toList();
    }

    Item item(CourseVersionId courseVersion, String item) {
        return entities.find(BankItem.class, new BankItem.Key(courseVersion, item))
                .item();
    }
}

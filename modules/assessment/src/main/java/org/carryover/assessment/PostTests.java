package org.carryover.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.carryover.catalog.CourseVersionId;

/** The post-tests of course versions: published with the version, and never changed. */
@ApplicationScoped
public class PostTests {

    @PersistenceContext(unitName = "carryover")
    private EntityManager entities;

    private Clock clock;

    protected PostTests() {}

    @Inject
    PostTests(Clock clock) {
        this.clock = clock;
    }

    /** For tests, of this module and of those that build on it. */
    public PostTests(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /**
     * Publishes the post-test of a course version, once; the same again changes nothing.
     *
     * @throws IllegalArgumentException if the bank cannot fill the blueprint
     * @throws IllegalStateException if the version was published with something else: a change of items is a new course version
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void publish(
            CourseVersionId courseVersion, String courseTitle, List<Item> bank, Blueprint blueprint, TestRules rules) {
        Distinct.ids(bank, Item::id);
        blueprint.requireEnough(bank);
        if (holds(courseVersion, bank, blueprint, rules)) {
            return;
        }
        if (banks().test(courseVersion).isPresent()) {
            throw new IllegalStateException(
                    "Cannot change the post-test of course version " + courseVersion + ": it is published");
        }
        banks().add(new PublishedTest(courseVersion, courseTitle, blueprint, rules, clock.instant()), bank);
    }

    /** Whether exactly this is what the course version published: if not, publishing it takes a new version. */
    @Transactional
    public boolean holds(CourseVersionId courseVersion, List<Item> bank, Blueprint blueprint, TestRules rules) {
        return banks().test(courseVersion)
                .filter(test ->
                        test.blueprint().equals(blueprint) && test.rules().equals(rules))
                .map(test -> banks().items(courseVersion).equals(bank))
                .orElse(false);
    }

    private Banks banks() {
        return new Banks(entities);
    }
}

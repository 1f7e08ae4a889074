package org.carryover.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.Map;
import org.carryover.catalog.CourseVersionId;
import org.carryover.shared.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A post-test is published with its course version, once. */
class PostTestsTest {

    private World world;

    @BeforeEach
    void open() {
        world = new World(TestDatabase.Kind.H2);
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void publishingTheSameTwiceChangesNothingAndAnythingElseIsRefused() {
        TestRules easier = new TestRules(50, 2, 2, 1);
        world.publishing(tests -> {
            tests.publish(World.CALM, "Calm Is Shared", World.bank(), World.BLUEPRINT, World.RULES);
            assertThatThrownBy(() -> tests.publish(World.CALM, "Calm Is Shared", World.bank(), World.BLUEPRINT, easier))
                    .isInstanceOf(IllegalStateException.class);
            assertThat(tests.holds(World.CALM, World.bank(), World.BLUEPRINT, World.RULES))
                    .isTrue();
            assertThat(tests.holds(World.CALM, World.bank().reversed(), World.BLUEPRINT, World.RULES))
                    .isFalse();
        });
    }

    @Test
    void aBankThatCannotFillTheBlueprintIsRefused() {
        Blueprint six = new Blueprint(new LinkedHashMap<>(Map.of("o1", 6)));
        CourseVersionId other = new CourseVersionId("other");
        world.publishing(
                tests -> assertThatThrownBy(() -> tests.publish(other, "Other", World.bank(), six, World.RULES))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageContaining("draws 6 items for o1, the bank holds 5"));
    }
}

package org.carryover.shared;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;

class ActorTest {

    private static final Actor AUTHOR = new Actor.SignedIn(new PersonId("p1"), Set.of(Role.THERAPIST, Role.AUTHOR));

    @Test
    void aVisitorMayNothing() {
        for (Role role : Role.values()) {
            assertThatThrownBy(() -> Actor.VISITOR.require(role)).isInstanceOf(Forbidden.class);
        }
    }

    @Test
    void oneOfTheRolesIsEnough() {
        assertThatCode(() -> AUTHOR.require(Role.ADMINISTRATOR, Role.AUTHOR)).doesNotThrowAnyException();
        assertThatThrownBy(() -> AUTHOR.require(Role.ADMINISTRATOR)).isInstanceOf(Forbidden.class);
    }

    @Test
    void aJobIsNobody() {
        assertThatThrownBy(() -> new Actor.Job("start").requirePerson()).isInstanceOf(Forbidden.class);
    }
}

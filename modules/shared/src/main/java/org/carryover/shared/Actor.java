package org.carryover.shared;

import java.util.Optional;
import java.util.Set;

/** Who asks. Every façade method that is not public takes the actor first and checks it before anything else. */
public sealed interface Actor {

    /** Somebody who has not signed in. */
    record Visitor() implements Actor {}

    record SignedIn(PersonId person, Set<Role> roles) implements Actor {
        public SignedIn {
            roles = Set.copyOf(roles);
        }
    }

    /** A job of the platform itself, such as publishing at start. */
    record Job(String name) implements Actor {}

    Actor VISITOR = new Visitor();

    default boolean is(Role role) {
        return switch (this) {
            case Visitor visitor -> false;
            case SignedIn signedIn -> signedIn.roles().contains(role);
            case Job job -> true;
        };
    }

    default Optional<PersonId> personId() {
        return this instanceof SignedIn signedIn ? Optional.of(signedIn.person()) : Optional.empty();
    }

    /** @throws Forbidden unless the actor has one of the roles */
    default void require(Role... anyOf) {
        for (Role role : anyOf) {
            if (is(role)) {
                return;
            }
        }
        throw new Forbidden();
    }

    /**
     * @return the person who is signed in
     * @throws Forbidden for anybody else
     */
    default PersonId requirePerson() {
        return personId().orElseThrow(Forbidden::new);
    }

    /** How the audit log names the actor. */
    default String label() {
        return switch (this) {
            case Visitor visitor -> "visitor";
            case SignedIn signedIn -> signedIn.person().value();
            case Job job -> "job:" + job.name();
        };
    }
}

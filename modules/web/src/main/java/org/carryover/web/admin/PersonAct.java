package org.carryover.web.admin;

import org.carryover.identity.ChangeResult;
import org.carryover.identity.People;
import org.carryover.identity.PersonView;
import org.carryover.shared.Actor;
import org.carryover.shared.Role;

/** What an administrator may do with somebody's account. */
enum PersonAct {
    GRANT_AUTHOR,
    REVOKE_AUTHOR,
    GRANT_ADMINISTRATOR,
    REVOKE_ADMINISTRATOR,
    DEACTIVATE,
    REACTIVATE;

    /** @param self whether the administrator looks at their own account, from which they take nothing */
    boolean fits(PersonView person, boolean self) {
        return switch (this) {
            case GRANT_AUTHOR -> !person.roles().contains(Role.AUTHOR);
            case REVOKE_AUTHOR -> !self && person.roles().contains(Role.AUTHOR);
            case GRANT_ADMINISTRATOR -> !person.roles().contains(Role.ADMINISTRATOR);
            case REVOKE_ADMINISTRATOR -> !self && person.roles().contains(Role.ADMINISTRATOR);
            case DEACTIVATE -> !self && person.active();
            case REACTIVATE -> !person.active();
        };
    }

    ChangeResult on(People people, Actor actor, PersonView person, String reason) {
        return switch (this) {
            case GRANT_AUTHOR -> people.grant(actor, person.id(), Role.AUTHOR, reason);
            case REVOKE_AUTHOR -> people.revoke(actor, person.id(), Role.AUTHOR, reason);
            case GRANT_ADMINISTRATOR -> people.grant(actor, person.id(), Role.ADMINISTRATOR, reason);
            case REVOKE_ADMINISTRATOR -> people.revoke(actor, person.id(), Role.ADMINISTRATOR, reason);
            case DEACTIVATE -> people.deactivate(actor, person.id(), reason);
            case REACTIVATE -> people.reactivate(actor, person.id(), reason);
        };
    }

    /** Whether it takes something away. */
    boolean takes() {
        return switch (this) {
            case GRANT_AUTHOR, GRANT_ADMINISTRATOR, REACTIVATE -> false;
            case REVOKE_AUTHOR, REVOKE_ADMINISTRATOR, DEACTIVATE -> true;
        };
    }
}

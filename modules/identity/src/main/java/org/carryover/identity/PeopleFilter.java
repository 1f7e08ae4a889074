package org.carryover.identity;

import org.carryover.shared.Role;

/**
 * Whom to list, in which order; a null field means any.
 *
 * @param text words of which each must occur in a name or the e-mail
 */
public record PeopleFilter(String text, Role role, Boolean active, Order order) {

    /** How the list runs. */
    public enum Order {
        NAME,
        NEWEST
    }

    public static final PeopleFilter ANY = new PeopleFilter(null, null, null, Order.NAME);
}

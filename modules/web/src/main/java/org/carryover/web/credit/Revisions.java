package org.carryover.web.credit;

import org.carryover.shared.Absent;

/** The number of a revision in an address. */
public final class Revisions {

    private Revisions() {}

    /** @throws Absent unless it is a number from 1 to 9999 */
    public static int parse(String text) {
        if (!text.matches("[1-9][0-9]{0,3}")) {
            throw new Absent("revision");
        }
        return Integer.parseInt(text);
    }
}

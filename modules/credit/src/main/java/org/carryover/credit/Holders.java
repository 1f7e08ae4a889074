package org.carryover.credit;

import org.carryover.shared.PersonId;

/** Who people are. A port, so that tests need no accounts. */
public interface Holders {

    /** @throws org.carryover.shared.Absent if there is no such person */
    Holder holder(PersonId person);
}

package org.carryover.assessment;

import java.util.Optional;
import org.carryover.shared.PersonId;

/** Where a learner is written to. A port: assessment knows no accounts. */
public interface LearnerAddress {

    Optional<String> of(PersonId person);
}

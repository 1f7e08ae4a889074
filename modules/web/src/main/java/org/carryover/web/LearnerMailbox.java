package org.carryover.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.carryover.assessment.LearnerAddress;
import org.carryover.identity.Accounts;
import org.carryover.shared.Actor;
import org.carryover.shared.PersonId;

/** Notices of the post-test go to the address of the account. */
@ApplicationScoped
class LearnerMailbox implements LearnerAddress {

    private static final Actor JOB = new Actor.Job("post-test notice");

    private Accounts accounts;

    protected LearnerMailbox() {}

    @Inject
    LearnerMailbox(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public Optional<String> of(PersonId person) {
        return Optional.of(accounts.person(JOB, person).email());
    }
}

package org.carryover.credit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.carryover.identity.Accounts;
import org.carryover.identity.PersonView;
import org.carryover.shared.Actor;
import org.carryover.shared.PersonId;

@ApplicationScoped
class AccountHolders implements Holders {

    private static final Actor JOB = new Actor.Job("credit");

    private Accounts accounts;

    protected AccountHolders() {}

    @Inject
    AccountHolders(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public Holder holder(PersonId person) {
        PersonView view = accounts.person(JOB, person);
        return new Holder(view.licenseName(), view.email());
    }
}

package org.carryover.web.admin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Collectors;
import org.carryover.identity.People;
import org.carryover.identity.PeopleFilter;
import org.carryover.identity.PeopleFilter.Order;
import org.carryover.identity.PersonRow;
import org.carryover.shared.Page;
import org.carryover.shared.PageRequest;
import org.carryover.shared.Role;
import org.carryover.web.Messages;

/** Everybody who has an account. */
@ApplicationScoped
class PeopleList implements AdminList<PersonRow> {

    static final String TEXT = "q";
    static final String ROLE = "role";
    static final String STATE = "state";

    @Inject
    private People people;

    @Inject
    private Messages messages;

    /** Whether somebody can sign in. */
    enum State {
        ACTIVE,
        DEACTIVATED
    }

    @Override
    public String name() {
        return "people";
    }

    @Override
    public List<String> filters() {
        return List.of(TEXT, ROLE, STATE, Listed.SORT);
    }

    @Override
    public Page<PersonRow> find(Asked asked, PageRequest page) {
        return people.find(asked.actor(), filter(asked), page);
    }

    @Override
    public void export(Asked asked, CsvFile file) {
        people.export(
                asked.actor(),
                filter(asked),
                person -> file.line(
                        person.licenseName(),
                        person.email(),
                        messages.text("Profession." + person.profession()),
                        person.roles().stream()
                                .sorted()
                                .map(role -> messages.text("Role." + role))
                                .collect(Collectors.joining(", ")),
                        person.since(),
                        messages.text("admin.people.state." + (person.active() ? State.ACTIVE : State.DEACTIVATED)),
                        person.id()));
    }

    private static PeopleFilter filter(Asked asked) {
        State state = asked.constant(State.class, STATE);
        Order order = asked.constant(Order.class, Listed.SORT);
        return new PeopleFilter(
                asked.text(TEXT),
                asked.constant(Role.class, ROLE),
                state == null ? null : state == State.ACTIVE,
                order == null ? Order.NAME : order);
    }
}

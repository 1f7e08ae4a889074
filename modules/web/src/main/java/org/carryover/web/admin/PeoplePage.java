package org.carryover.web.admin;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.carryover.identity.PeopleFilter.Order;
import org.carryover.identity.PersonRow;
import org.carryover.shared.Role;
import org.carryover.web.ActiveUser;
import org.carryover.web.Messages;
import org.carryover.web.admin.Listed.Choice;

/** The people, found by name, e-mail, role and state. */
@Named
@RequestScoped
public class PeoplePage {

    @Inject
    private PeopleList people;

    @Inject
    private ActiveUser activeUser;

    @Inject
    private Messages messages;

    @Inject
    private HttpServletRequest request;

    private Listed<PersonRow> list;

    @PostConstruct
    void find() {
        list = Listed.of(people, request, activeUser, messages);
    }

    public Listed<PersonRow> getList() {
        return list;
    }

    public List<Choice> getRoles() {
        return list.choices(
                PeopleList.ROLE, List.of(Role.AUTHOR, Role.ADMINISTRATOR), role -> messages.text("Role." + role));
    }

    public List<Choice> getStates() {
        return list.choices(
                PeopleList.STATE,
                List.of(PeopleList.State.values()),
                state -> messages.text("admin.people.state." + state));
    }

    public List<Choice> getOrders() {
        return list.choices(Listed.SORT, List.of(Order.NEWEST), order -> messages.text("admin.people.sort." + order));
    }

    /** The roles that not everybody has. */
    public List<Role> roles(PersonRow person) {
        return person.roles().stream()
                .filter(role -> role != Role.THERAPIST)
                .sorted()
                .toList();
    }

    public String since(PersonRow person) {
        return messages.shortDate(person.since(), activeUser.zone());
    }
}

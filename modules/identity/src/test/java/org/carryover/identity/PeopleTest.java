package org.carryover.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.carryover.identity.IdentityWorld.ADMINISTRATOR;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.carryover.identity.PeopleFilter.Order;
import org.carryover.shared.Absent;
import org.carryover.shared.Actor;
import org.carryover.shared.AuditFilter;
import org.carryover.shared.AuditLog;
import org.carryover.shared.AuditRow;
import org.carryover.shared.Forbidden;
import org.carryover.shared.Page;
import org.carryover.shared.PageRequest;
import org.carryover.shared.PersonId;
import org.carryover.shared.Role;
import org.carryover.shared.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What administrators do with people: Robin Núñez signed up first, Kim Weaver second. */
@ParameterizedClass
@EnumSource(TestDatabase.Kind.class)
class PeopleTest {

    private static final String REASON = "Asked for by the office";

    private final IdentityWorld world;
    private PersonId robin;
    private PersonId kim;

    PeopleTest(TestDatabase.Kind kind) {
        world = new IdentityWorld(kind);
    }

    @BeforeEach
    void signUp() {
        robin = world.signUp("Robin Núñez", "robin@sample.example");
        world.pass(Duration.ofMinutes(1));
        kim = world.signUp("Kim Weaver", "kim@sample.example");
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void peopleAreFoundByNameEmailRoleAndState() {
        assertThat(change(people -> people.grant(ADMINISTRATOR, kim, Role.AUTHOR, REASON)))
                .isEmpty();
        assertThat(change(people -> people.deactivate(ADMINISTRATOR, robin, REASON)))
                .isEmpty();
        assertThat(ids(PeopleFilter.ANY)).containsExactly(kim, robin);
        assertThat(ids(new PeopleFilter(null, null, null, Order.NEWEST))).containsExactly(kim, robin);
        assertThat(ids(new PeopleFilter("nunez ROBIN", null, null, Order.NAME))).containsExactly(robin);
        assertThat(ids(new PeopleFilter("kim@sample", null, null, Order.NAME))).containsExactly(kim);
        assertThat(ids(new PeopleFilter("%", null, null, Order.NAME))).isEmpty();
        assertThat(ids(new PeopleFilter(null, Role.AUTHOR, null, Order.NAME))).containsExactly(kim);
        assertThat(ids(new PeopleFilter(null, Role.ADMINISTRATOR, null, Order.NAME)))
                .isEmpty();
        assertThat(ids(new PeopleFilter(null, Role.THERAPIST, null, Order.NAME)))
                .containsExactly(kim, robin);
        assertThat(ids(new PeopleFilter(null, null, true, Order.NAME))).containsExactly(kim);
        assertThat(ids(new PeopleFilter("sample", null, false, Order.NEWEST))).containsExactly(robin);
    }

    @Test
    void aRoleWorksAtOnceAndTheLogSaysWhoAndWhy() {
        assertThat(change(people -> people.grant(ADMINISTRATOR, kim, Role.AUTHOR, "  " + REASON)))
                .isEmpty();
        assertThat(world.actor(kim).is(Role.AUTHOR)).isTrue();
        assertThat(change(people -> people.revoke(ADMINISTRATOR, kim, Role.AUTHOR, REASON)))
                .isEmpty();
        assertThat(world.actor(kim).is(Role.AUTHOR)).isFalse();
        assertThat(audit("role."))
                .extracting(AuditRow::action, AuditRow::actor, AuditRow::subjectId, AuditRow::reason, AuditRow::details)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                "role.revoke", ADMINISTRATOR.label(), kim.value(), REASON, "{\"role\":\"AUTHOR\"}"),
                        org.assertj.core.groups.Tuple.tuple(
                                "role.grant", ADMINISTRATOR.label(), kim.value(), REASON, "{\"role\":\"AUTHOR\"}"));
    }

    @Test
    void withoutAReasonNothingChanges() {
        List<Function<People, ChangeResult>> acts = List.of(
                people -> people.grant(ADMINISTRATOR, kim, Role.AUTHOR, " "),
                people -> people.revoke(ADMINISTRATOR, kim, Role.AUTHOR, null),
                people -> people.deactivate(ADMINISTRATOR, kim, ""),
                people -> people.reactivate(ADMINISTRATOR, kim, null));
        assertThat(acts)
                .allSatisfy(act -> assertThat(change(act)).isEqualTo(Map.of("reason", "identity.reason.missing")));
        assertThat(change(people -> people.deactivate(ADMINISTRATOR, kim, "x".repeat(1_001))))
                .isEqualTo(Map.of("reason", "identity.text.long"));
        assertThat(world.actor(kim).is(Role.AUTHOR)).isFalse();
        assertThat(world.actor(kim).is(Role.THERAPIST)).isTrue();
        assertThat(audit("role.")).isEmpty();
    }

    @Test
    void nobodyTakesARoleOrTheAccountFromThemselves() {
        change(people -> people.grant(ADMINISTRATOR, kim, Role.ADMINISTRATOR, REASON));
        Actor self = world.actor(kim);
        assertThat(change(people -> people.revoke(self, kim, Role.ADMINISTRATOR, REASON)))
                .containsValue("identity.role.own");
        assertThat(change(people -> people.deactivate(self, kim, REASON))).containsValue("identity.deactivate.own");
        assertThat(change(people -> people.revoke(ADMINISTRATOR, kim, Role.THERAPIST, REASON)))
                .containsValue("identity.role.everybody");
        assertThat(world.actor(kim).is(Role.ADMINISTRATOR)).isTrue();
    }

    @Test
    void onlyAdministratorsDoAnyOfThis() {
        for (Actor actor : List.of(Actor.VISITOR, world.actor(kim))) {
            List<Function<People, ?>> acts = List.of(
                    people -> people.find(actor, PeopleFilter.ANY, new PageRequest(1, 20)),
                    people -> people.names(actor, List.of(kim)),
                    people -> people.grant(actor, kim, Role.ADMINISTRATOR, REASON),
                    people -> people.revoke(actor, kim, Role.AUTHOR, REASON),
                    people -> people.deactivate(actor, kim, REASON),
                    people -> people.reactivate(actor, kim, REASON));
            assertThat(acts)
                    .allSatisfy(act -> assertThatThrownBy(() -> world.with(beans -> act.apply(beans.people())))
                            .isInstanceOf(Forbidden.class));
            assertThatThrownBy(() -> world.run(beans -> beans.people().export(actor, PeopleFilter.ANY, row -> {})))
                    .isInstanceOf(Forbidden.class);
        }
        assertThatThrownBy(() ->
                        change(people -> people.grant(ADMINISTRATOR, new PersonId("nobody"), Role.AUTHOR, REASON)))
                .isInstanceOf(Absent.class);
    }

    /** The list of twenty thousand needs no more statements than that of two, and a page touches each row it shows in at most four steps. */
    @Test
    void theListStaysFastWithManyPeople() throws Exception {
        ManyPeople.insert(world.database, 20_000);
        Page<PersonRow> last = find(PeopleFilter.ANY, new PageRequest(801, 25));
        assertThat(last.total()).isEqualTo(20_002);
        assertThat(last.rows()).extracting(PersonRow::licenseName).containsExactly("Kim Weaver", "Robin Núñez");
        for (Order order : Order.values()) {
            List<String> statements = world.database.statements(entities -> world.beans(entities)
                    .people()
                    .find(ADMINISTRATOR, new PeopleFilter(null, null, true, order), new PageRequest(1, 25)));
            assertThat(statements).hasSize(2);
            assertThat(ManyPeople.rowsRead(world.database, statements.getLast(), 25))
                    .isLessThanOrEqualTo(4 * 25);
        }
        assertThat(find(new PeopleFilter("many 19999", null, null, Order.NAME), new PageRequest(1, 25))
                        .rows())
                .extracting(PersonRow::email)
                .containsExactly("many19999@sample.example");
        List<PersonId> file = new ArrayList<>();
        assertThat(world.database.statements(entities -> world.beans(entities)
                        .people()
                        .export(ADMINISTRATOR, PeopleFilter.ANY, row -> file.add(row.id()))))
                .hasSize(20_002 / PageRequest.IN_A_FILE + 2);
        assertThat(file).hasSize(20_002).doesNotHaveDuplicates();
    }

    private Map<String, String> change(Function<People, ChangeResult> act) {
        return world.<ChangeResult>with(beans -> act.apply(beans.people())).faults();
    }

    private List<PersonId> ids(PeopleFilter filter) {
        Page<PersonRow> page = find(filter, new PageRequest(1, 20));
        assertThat(page.total()).isEqualTo(page.rows().size());
        return page.rows().stream().map(PersonRow::id).toList();
    }

    private Page<PersonRow> find(PeopleFilter filter, PageRequest page) {
        return world.with(beans -> beans.people().find(ADMINISTRATOR, filter, page));
    }

    private List<AuditRow> audit(String action) {
        return world.database.inTransaction(entities -> new AuditLog(entities, java.time.Clock.systemUTC())
                .search(ADMINISTRATOR, new AuditFilter(null, action, null, null, null), new PageRequest(1, 20))
                .rows());
    }
}

package org.carryover.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.carryover.shared.Absent;
import org.carryover.shared.Conditions;
import org.carryover.shared.Page;
import org.carryover.shared.PageRequest;
import org.carryover.shared.PersonId;

/** The people, with their former names and their licenses. */
@ApplicationScoped
class Persons {

    @PersistenceContext(unitName = "carryover")
    private EntityManager entities;

    protected Persons() {}

    Persons(EntityManager entities) {
        this.entities = entities;
    }

    /** Written at once: rows that point at it by id follow in no order that EclipseLink knows. */
    void add(Person person) {
        entities.persist(person);
        entities.flush();
    }

    void remember(FormerName name) {
        entities.persist(name);
    }

    Optional<Person> find(PersonId id) {
        return Optional.ofNullable(entities.find(Person.class, id.value()));
    }

    Person get(PersonId id) {
        return find(id).orElseThrow(() -> new Absent("person " + id));
    }

    /** For a change: of two at the same moment, the second sees what the first has done. */
    Person lock(PersonId id) {
        return Optional.ofNullable(entities.find(Person.class, id.value(), LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> new Absent("person " + id));
    }

    /** Newest first. */
    List<FormerIdentity> history(PersonId id, Account account) {
        Stream<FormerIdentity> names = entities
                .createQuery("select n from FormerName n where n.personId = :person", FormerName.class)
                .setParameter("person", id.value())
                .getResultList()
                .stream()
                .map(FormerName::view);
        Stream<FormerIdentity> emails = entities
                .createQuery("select e from FormerEmail e where e.accountId = :account", FormerEmail.class)
                .setParameter("account", account.id())
                .getResultList()
                .stream()
                .map(FormerEmail::view);
        return Stream.concat(names, emails)
                .sorted((a, b) -> b.heldUntil().compareTo(a.heldUntil()))
                .toList();
    }

    Page<PersonRow> search(PeopleFilter filter, PageRequest page) {
        Conditions conditions = conditions(filter);
        String count = "select count(a) from Person p join Account a on a.personId = p.id" + conditions.where();
        long total = conditions.bind(entities.createQuery(count, Long.class)).getSingleResult();
        String order = switch (filter.order()) {
            case NAME -> "p.sortName, p.id";
            case NEWEST -> "p.createdAt desc, p.id desc";
        };
        // Where the filter keeps nearly everybody, the join is written so that H2 starts with the people, in their
        // order.
        String join = filter.role() == null && !Boolean.FALSE.equals(filter.active()) ? "left join" : "join";
        return new Page<>(rows(join, conditions, order, page.offset(), page.size()), total, page.page(), page.size());
    }

    /**
     * Those who follow in the order of their ids, that is of their sign-up.
     *
     * @param last the end of what was read before, or null for the beginning
     */
    List<PersonRow> after(PersonRow last, PeopleFilter filter, int most) {
        String id = last == null ? null : last.id().value();
        return rows("join", conditions(filter).and("p.id > :last", "last", id), "p.id", 0, most);
    }

    private List<PersonRow> rows(String join, Conditions conditions, String order, int offset, int most) {
        String query = "select p, a from Person p " + join + " Account a on a.personId = p.id" + conditions.where()
                + " order by " + order;
        return conditions
                .bind(entities.createQuery(query, Object[].class))
                .setFirstResult(offset)
                .setMaxResults(most)
                .getResultStream()
                .map(row -> ((Person) row[0]).row((Account) row[1]))
                .toList();
    }

    private static Conditions conditions(PeopleFilter filter) {
        Conditions conditions = new Conditions()
                .and("a.id is not null")
                .words(filter.text(), "p.searchText", "a.emailKey")
                .and("a.rolesText in :roles", "roles", filter.role() == null ? null : Roles.columnsWith(filter.role()));
        if (filter.active() != null) {
            conditions.and(filter.active() ? "a.deactivatedAt is null" : "a.deactivatedAt is not null");
        }
        return conditions;
    }

    Map<PersonId, String> names(Collection<PersonId> people) {
        if (people.isEmpty()) {
            return Map.of();
        }
        return entities.createQuery("select p.id, p.licenseName from Person p where p.id in :ids", Object[].class)
                .setParameter(
                        "ids", people.stream().map(PersonId::value).distinct().toList())
                .getResultStream()
                .collect(Collectors.toMap(row -> new PersonId((String) row[0]), row -> (String) row[1]));
    }

    void add(License license) {
        entities.persist(license);
    }

    void remove(License license) {
        entities.remove(license);
    }

    List<License> licenses(PersonId person) {
        return entities.createQuery(
                        "select l from License l where l.personId = :person order by l.jurisdiction, l.id",
                        License.class)
                .setParameter("person", person.value())
                .getResultList();
    }

    /** Absent for everybody but its holder. */
    License license(PersonId person, String id) {
        License license = entities.find(License.class, id);
        if (license == null || !license.belongsTo(person)) {
            throw new Absent("license " + id);
        }
        return license;
    }
}
